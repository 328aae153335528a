// Keeps the older versions of replaced records, whole, so that an undo can restore them.
// $rows  {key, type, place, revision, file, row, record}: place is its label or relationship type, record JSON text
UNWIND $rows AS row
CREATE (older:Superseded)
SET older = row
