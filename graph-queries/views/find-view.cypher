// What does a share link show?
// $id      view id
// Columns  id, createdAt, state (JSON text), createdBy (who made it, if known); one row or none
// Index    unique View(id)
MATCH (view:View {id: $id})
RETURN view.id AS id, view.createdAt AS createdAt, view.state AS state, view.createdBy AS createdBy
