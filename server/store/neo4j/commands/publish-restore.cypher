// Makes all revisions of a restored store readable, all at once.
// $revisions  {number, state}, by number
// $erasures   how often something was erased from the store
// Index       unique Telar(name), unique Revision(number)
MATCH (store:Telar {name: 'store'})
SET store.newest = size($revisions), store.erasures = $erasures, store.storeVersion = store.storeVersion + 1,
  store.visibleRevisions = [revision IN $revisions WHERE revision.state = 'current' | revision.number]
WITH store
UNWIND $revisions AS restored
MATCH (revision:Revision {number: restored.number})
SET revision.state = restored.state
REMOVE revision:Loading
