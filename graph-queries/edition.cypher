// Which imports may be read? The questions leave out the records of all others: of one that is still being loaded, and
// of one that was undone a moment ago. `edition` changes with every import and undo; rows read across a change are read
// again.
// Columns  standing (numbers of revisions), edition
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN store.standing AS standing, store.edition AS edition
