// Does the server have Graph Data Science, and which? The question fails where it has not.
// Columns  version
RETURN gds.version() AS version
