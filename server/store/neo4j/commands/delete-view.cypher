// Deletes a saved view.
// $id      view id
// Columns  changed (1, or 0 when there was none)
// Index    unique View(id)
MATCH (view:View {id: $id})
DETACH DELETE view
RETURN count(*) AS changed
