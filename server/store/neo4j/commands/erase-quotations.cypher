// Takes out of findings what they quote of erased records, by the lines of files that these came from.
// $rows   {revision, file, row}: row null, all lines of the file
// Index  Finding(revision, position)
UNWIND $rows AS line
MATCH (finding:Finding {revision: line.revision})
WHERE finding.position IS NOT NULL AND finding.file = line.file AND (line.row IS NULL OR finding.row = line.row)
SET finding.found = null, finding.column = null
