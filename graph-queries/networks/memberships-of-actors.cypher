// Of which networks are these actors members, and what are those?
// $ids     actor ids; those that are members of nothing give no row
// Columns  MembershipRecord, name and kind of the network; by key
// Index    unique Actor(id)
UNWIND $ids AS actorId
MATCH (:Actor {id: actorId})-[member:MEMBER_OF]->(network:Network)
WHERE member.revision IN $visibleRevisions AND network.revision IN $visibleRevisions
RETURN member.networkId AS networkId, member.actorId AS actorId, member.role AS role,
  member.validFrom AS validFrom, member.validTo AS validTo, coalesce(member.attributes, '{}') AS attributes,
  network.name AS networkName, network.kind AS networkKind
ORDER BY member.key
