// Who attended the activities of these networks?
// $ids     network ids; those not stored give no row
// Columns  AttendanceRecord, ordered by the record's key
// Index    ATTENDED(networkId)
UNWIND $ids AS networkId
MATCH ()-[attendance:ATTENDED {networkId: networkId}]->()
WHERE attendance.revision IN $visibleRevisions
RETURN attendance.networkId AS networkId, attendance.activityId AS activityId, attendance.actorId AS actorId,
  attendance.role AS role, attendance.attended AS attended, attendance.people AS people,
  coalesce(attendance.attributes, '{}') AS attributes
ORDER BY attendance.key
