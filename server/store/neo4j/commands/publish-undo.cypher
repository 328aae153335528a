// Hides a revision and makes its undo readable, all at once; what only the revision brought is deleted afterwards.
// $number  the revision's number
// Index    unique Telar(name), unique Revision(number)
MATCH (store:Telar {name: 'store'})
SET store.leaving = $number, store.visibleRevisions = [number IN store.visibleRevisions WHERE number <> $number],
  store.storeVersion = store.storeVersion + 1
WITH store
MATCH (revision:Revision {number: $number})
SET revision.state = 'undone'
