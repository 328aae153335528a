// Does the server have Graph Data Science, and which? The query fails where it has not.
// Columns  version
RETURN gds.version() AS version
