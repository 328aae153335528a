// Who are the members of these networks, in which role and from when to when?
// $ids     network ids; those not stored give no row
// Columns  MembershipRecord; name, kind and attributes of the actor (its id, "unknown" and none where it is not stored); by key
// Index    unique Network(id)
UNWIND $ids AS networkId
MATCH (:Network {id: networkId})<-[member:MEMBER_OF]-(end:Actor)
WHERE member.revision IN $visibleRevisions
OPTIONAL MATCH (actor:Actor {id: end.id})
WHERE actor.revision IN $visibleRevisions
RETURN member.networkId AS networkId, member.actorId AS actorId, member.role AS role,
  member.validFrom AS validFrom, member.validTo AS validTo, coalesce(member.attributes, '{}') AS attributes,
  coalesce(actor.name, end.id) AS name, coalesce(actor.kind, 'unknown') AS kind,
  coalesce(actor.attributes, '{}') AS actorAttributes
ORDER BY member.key
