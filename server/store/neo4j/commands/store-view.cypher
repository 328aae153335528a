// Keeps a saved view behind its share link.
// $id, $createdAt, $state (JSON text)
// Index  unique View(id)
MERGE (view:View {id: $id})
SET view.createdAt = $createdAt, view.state = $state
