// Makes an undo readable, all at once; what only the revision told is tidied up afterwards.
// $number  the revision's number
// Index    unique Telar(name), unique Revision(number)
MATCH (store:Telar {name: 'store'})
SET store.leaving = $number, store.standing = [number IN store.standing WHERE number <> $number],
  store.edition = store.edition + 1
WITH store
MATCH (revision:Revision {number: $number})
SET revision.state = 'undone'
