// Which indexes are there, and are they ready?
// Columns  name, state (ONLINE, POPULATING, FAILED)
SHOW INDEXES YIELD name, state
RETURN name, state
