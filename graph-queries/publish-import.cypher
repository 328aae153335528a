// Makes an import readable, all at once.
// $number  its number
// Index    unique Telar(name), unique Revision(number)
MATCH (store:Telar {name: 'store'})
SET store.newest = $number, store.standing = store.standing + $number, store.edition = store.edition + 1
WITH store
MATCH (revision:Revision {number: $number})
SET revision.state = 'current'
