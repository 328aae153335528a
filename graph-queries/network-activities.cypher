// Which activities did a network hold?
// $id      network id
// Columns  ActivityRecord, ordered by the record's key
// Index    unique Network(id)
MATCH (:Network {id: $id})-[:HELD]->(activity:Activity)
WHERE activity.revision IN $standing
RETURN activity.networkId AS networkId, activity.activityId AS activityId, activity.date AS date,
  activity.kind AS kind, activity.hours AS hours, activity.mandated AS mandated,
  coalesce(activity.attributes, '{}') AS attributes
ORDER BY activity.key
