// How many views are behind share links, and how much do they hold?
// Columns  views, bytes; one row
// Index    View by label: it reads the length of each view
MATCH (view:View)
RETURN count(view) AS views, coalesce(sum(coalesce(view.bytes, size(view.state))), 0) AS bytes
