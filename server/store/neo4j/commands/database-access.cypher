// May this database be written?
// $database  its name (null: the home database)
// Columns    access (read-write, read-only)
SHOW DATABASES YIELD name, home, access
WHERE name = $database OR ($database IS NULL AND home)
RETURN access
