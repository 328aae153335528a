// Takes away what no fact speaks of any more.
MATCH (forgotten:Mentioned)
WHERE NOT EXISTS { (forgotten)--() }
DELETE forgotten
