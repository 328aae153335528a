// Keeps a saved view behind its share link.
// $id, $createdAt, $createdBy (reader or null), $state (JSON text), $bytes of it, $usedAt (when it was opened last)
// Index  unique View(id)
MERGE (view:View {id: $id})
SET view.name = $id, view.createdAt = $createdAt, view.createdBy = $createdBy, view.state = $state, view.bytes = $bytes,
  view.usedAt = $usedAt
