// Is the store empty?
// Columns  revisions (number of the newest, also of one that was undone), surveys, views; one row
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN store.newest AS revisions, COUNT { (:Survey) } AS surveys, COUNT { (:View) } AS views
