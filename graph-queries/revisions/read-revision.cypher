// All that is known of one import, who spoke in it and what it replaced too.
// $number  the revision's number
// Columns  Revision without id, importId, authority, replaces (JSON text), one row or none
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
WHERE revision.state <> 'loading'
RETURN {{revision-columns}}, revision.importId AS importId, revision.authority AS authority,
  revision.replaces AS replaces
