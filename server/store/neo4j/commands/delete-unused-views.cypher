// Deletes saved views that nobody has opened for long.
// $time    they were opened last before it
// Columns  changed (how many)
// Reads all saved views: once a day, not a hot query
MATCH (view:View)
WHERE coalesce(view.usedAt, view.createdAt) < $time
DETACH DELETE view
RETURN count(*) AS changed
