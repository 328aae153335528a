// Removes records that are nodes, with the relationships that are theirs. Those to which other records still refer stay as
// :Stub, with their id only, and `clear-stubs` deletes them when no record does.
// $keys  record keys
// Index  unique Record(key)
UNWIND $keys AS key
MATCH (record:Record {key: key})
USING INDEX record:Record(key)
CALL (record) {
  MATCH (record)-[own:PART_OF|LOCATED_IN|STOOD_IN|COVERS|INSIDE|FROM_OWNER|TO_OWNER|SCORED]->()
  DELETE own
}
CALL (record) {
  MATCH (record)<-[own:HAS_WAVE|HELD|PROMISED|ANSWERS_FOR|IN_YEAR|HAD|HAS_CAMPUS|INSIDE|SAW|TOOK_PART_IN|HIRES|PROVIDES|SERVED_BY
    |EVALUATED_IN|EVALUATED|OBTAINED|TIED_IN|OVERSEEN_BY]-()
  DELETE own
}
WITH record, EXISTS { (record)-[:!ABOUT]-() } AS isReferred
CALL (record, isReferred) {
  WITH record, isReferred WHERE NOT isReferred
  DETACH DELETE record
}
CALL (record, isReferred) {
  WITH record, isReferred WHERE isReferred
  SET record = {id: record.id, key: record.key,
    name: coalesce(record.id, record.waveId, record.activityId, record.key), networkId: record.networkId, waveId: record.waveId,
    activityId: record.activityId}
  SET record:Stub
  REMOVE record:School:Sostenedor:University:Organisation:PublicBody:Loading
}
