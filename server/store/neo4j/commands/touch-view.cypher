// Notes that a saved view was opened.
// $id, $usedAt
// Index  unique View(id)
MATCH (view:View {id: $id})
WHERE coalesce(view.usedAt, view.createdAt) < $usedAt
SET view.usedAt = $usedAt
