-- Of which networks are these actors members, and what are those?
SELECT m.*, n.name AS networkName, n.kind AS networkKind
FROM json_each($ids) i CROSS JOIN membership m ON m.actorId = i.value JOIN network n ON n.id = m.networkId
ORDER BY m.key
