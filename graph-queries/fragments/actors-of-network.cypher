// Each `actor` that the network of the id `networkId` speaks of, once.
CALL (networkId) {
  MATCH (:Network {id: networkId})<-[of:MEMBER_OF]-(actor:Actor)
  WHERE of.revision IN $visibleRevisions
  RETURN actor
  UNION
  MATCH (actor:Actor)-[asked:RESPONDED {networkId: networkId}]->()
  WHERE asked.revision IN $visibleRevisions
  RETURN actor
  UNION
  MATCH (actor:Actor)-[rated:RATED {networkId: networkId}]->()
  WHERE rated.revision IN $visibleRevisions
  RETURN actor
  UNION
  MATCH (actor:Actor)-[present:ATTENDED {networkId: networkId}]->()
  WHERE present.revision IN $visibleRevisions
  RETURN actor
  UNION
  MATCH (:Network {id: networkId})-[:PROMISED]->(promise:Commitment)<-[:ANSWERS_FOR]-(actor:Actor)
  WHERE promise.revision IN $visibleRevisions
  RETURN actor
  UNION
  MATCH (:Network {id: networkId})-[:SAW]->(event:Event)<-[:TOOK_PART_IN]-(actor:Actor)
  WHERE event.revision IN $visibleRevisions
  RETURN actor
  UNION
  {{ties-of-network}}
  UNWIND [tie.from, tie.to, tie.reporter] AS id
  WITH DISTINCT id
  MATCH (actor:Actor {id: id})
  RETURN actor
}
WITH networkId, actor
WHERE actor.revision IN $visibleRevisions
