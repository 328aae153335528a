// Which versions of this revision did a later one replace?
// $number  the revision's number
// Columns  key, type, place (its label or relationship type)
// Index    Superseded(revision)
MATCH (older:Superseded {revision: $number})
RETURN older.key AS key, older.type AS type, older.place AS place
