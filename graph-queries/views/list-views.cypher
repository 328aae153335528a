// Which views are behind share links?
// $after   id of the last view of the page before; '' for the first page
// $limit   views at most
// Columns  id, createdAt, state (JSON text), createdBy (who made it, if known); ordered by id
// Index    unique View(id)
MATCH (view:View)
WHERE view.id > $after
RETURN view.id AS id, view.createdAt AS createdAt, view.state AS state, view.createdBy AS createdBy
ORDER BY id
LIMIT $limit
