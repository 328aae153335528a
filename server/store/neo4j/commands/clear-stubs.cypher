// Deletes stubs to which no record refers any more. A finding about one is not a record.
MATCH (stub:Stub)
WHERE NOT EXISTS { (stub)-[:!ABOUT]-() }
DETACH DELETE stub
