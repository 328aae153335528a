// How many records of a network come from each import, and what are they of?
// $id      network id
// Columns  type, revision, waveId and part (of a tie its layer, of a rating its characteristic; else null), records;
//          ordered by all but the last
// Index    unique Network(id), networkId of answers and of each kind of tie
WITH $id AS networkId
CALL (networkId) {
  MATCH (:Network {id: networkId})-[:HELD]->(activity:Activity)
  RETURN 'activity' AS type, activity.revision AS revision, null AS waveId, null AS part
  UNION ALL
  MATCH ()-[attendance:ATTENDED {networkId: networkId}]->()
  RETURN 'attendance' AS type, attendance.revision AS revision, null AS waveId, null AS part
  UNION ALL
  MATCH (:Network {id: networkId})-[:PROMISED]->(commitment:Commitment)
  RETURN 'commitment' AS type, commitment.revision AS revision, null AS waveId, null AS part
  UNION ALL
  MATCH (:Network {id: networkId})-[:SAW]->(event:Event)
  RETURN 'event' AS type, event.revision AS revision, null AS waveId, null AS part
  UNION ALL
  MATCH (:Network {id: networkId})<-[member:MEMBER_OF]-(:Actor)
  RETURN 'membership' AS type, member.revision AS revision, null AS waveId, null AS part
  UNION ALL
  MATCH ()-[rating:RATED {networkId: networkId}]->()
  RETURN 'rating' AS type, rating.revision AS revision, rating.waveId AS waveId, rating.characteristic AS part
  UNION ALL
  MATCH ()-[response:RESPONDED {networkId: networkId}]->()
  RETURN 'response' AS type, response.revision AS revision, null AS waveId, null AS part
  UNION ALL
  {{ties-of-network}}
  RETURN 'tie' AS type, tie.revision AS revision, tie.waveId AS waveId, tie.layer AS part
  UNION ALL
  MATCH (:Network {id: networkId})-[:HAS_WAVE]->(wave:Wave)
  RETURN 'wave' AS type, wave.revision AS revision, null AS waveId, null AS part
}
WITH type, revision, waveId, part
WHERE revision IN $visibleRevisions
RETURN type, revision, waveId, part, count(*) AS records
ORDER BY type, revision, coalesce(waveId, ''), coalesce(part, '')
