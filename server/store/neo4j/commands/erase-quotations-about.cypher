// Takes out of findings about a network or actor what they quote.
// $revisions  numbers of the revisions that said what is erased
// $about      its id
// Index      Finding(revision, position)
UNWIND $revisions AS number
MATCH (finding:Finding {revision: number})
WHERE finding.position IS NOT NULL AND finding.about = $about
SET finding.found = null, finding.column = null
