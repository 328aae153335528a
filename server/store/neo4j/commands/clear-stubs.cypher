// Deletes stubs to which no record refers any more.
MATCH (stub:Stub)
WHERE NOT EXISTS { (stub)--() }
DELETE stub
