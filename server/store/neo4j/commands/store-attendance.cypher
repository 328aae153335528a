// Stores who attended which activity.
// $rows  {key, actorId, activityKey, networkId, activityId, properties}
// Index  unique Actor(id), unique Activity(key), unique ATTENDED(key)
UNWIND $rows AS row
MERGE (actor:Actor {id: row.actorId})
  ON CREATE SET actor:Stub, actor.name = row.actorId
MERGE (activity:Activity {key: row.activityKey})
  ON CREATE SET activity:Stub, activity.name = row.activityId, activity.networkId = row.networkId, activity.activityId = row.activityId
MERGE (actor)-[attendance:ATTENDED {key: row.key}]->(activity)
SET attendance = row.properties
