// Of which networks is an actor a member?
// $id      actor id
// Columns  id, name, role, validFrom, validTo, simulated, attributes of the network and of the membership; ordered by the membership's key
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[member:MEMBER_OF]->(network:Network)
WHERE member.revision IN $visibleRevisions AND network.revision IN $visibleRevisions
RETURN network.id AS id, network.name AS name, member.role AS role, member.validFrom AS validFrom,
  member.validTo AS validTo, network.simulated AS simulated,
  coalesce(network.attributes, '{}') AS attributes, coalesce(member.attributes, '{}') AS memberAttributes
ORDER BY member.key
