// Deletes the saved views that show an erased network.
// $names  how the network's id may stand in the text of a view
// Reads all saved views: an erasure, not a hot query
MATCH (view:View)
WHERE any(name IN $names WHERE view.state CONTAINS name)
DETACH DELETE view
