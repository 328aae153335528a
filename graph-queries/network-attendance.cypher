// Who attended the activities of a network?
// $id      network id
// Columns  AttendanceRecord, ordered by the record's key
// Index    ATTENDED(networkId)
MATCH ()-[attendance:ATTENDED {networkId: $id}]->()
WHERE attendance.revision IN $standing
RETURN attendance.networkId AS networkId, attendance.activityId AS activityId, attendance.actorId AS actorId,
  attendance.role AS role, attendance.attended AS attended, attendance.people AS people,
  coalesce(attendance.attributes, '{}') AS attributes
ORDER BY attendance.key
