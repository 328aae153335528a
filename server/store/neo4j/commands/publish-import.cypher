// Makes an import readable, all at once.
// $number  its number
// Index    unique Telar(name), unique Revision(number)
MATCH (store:Telar {name: 'store'})
SET store.newest = $number, store.visibleRevisions = store.visibleRevisions + $number, store.storeVersion = store.storeVersion + 1
WITH store
MATCH (revision:Revision {number: $number})
SET revision.state = 'current'
REMOVE revision:Loading
