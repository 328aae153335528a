-- Of which networks is an actor a member?
SELECT n.id, n.name, m.role, m.validFrom, m.validTo, n.simulated, n.attributes, m.attributes AS memberAttributes
FROM membership m JOIN network n ON n.id = m.networkId
WHERE m.actorId = $id ORDER BY m.key
