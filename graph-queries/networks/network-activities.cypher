// Which activities did these networks hold?
// $ids     network ids; those not stored give no row
// Columns  ActivityRecord, ordered by the record's key
// Index    unique Network(id)
UNWIND $ids AS networkId
MATCH (:Network {id: networkId})-[:HELD]->(activity:Activity)
WHERE activity.revision IN $visibleRevisions
RETURN activity.networkId AS networkId, activity.activityId AS activityId, activity.date AS date,
  activity.kind AS kind, activity.hours AS hours, activity.mandated AS mandated,
  coalesce(activity.attributes, '{}') AS attributes
ORDER BY activity.key
