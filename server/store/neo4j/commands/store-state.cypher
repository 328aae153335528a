// Which imports may be read? The queries leave out the records of all others: of one that is still being loaded, and
// of one that was undone a moment ago. `storeVersion` changes with every import and undo; rows read across a change are read
// again.
// Columns  visibleRevisions (numbers of revisions), storeVersion, registerYears
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN store.visibleRevisions AS visibleRevisions, store.storeVersion AS storeVersion,
  store.registerYears AS registerYears
