-- Who are the members of these networks, in which role and from when to when?
SELECT m.*, coalesce(a.name, m.actorId) AS name, coalesce(a.kind, 'unknown') AS kind,
  coalesce(a.attributes, '{}') AS actorAttributes
FROM membership m LEFT JOIN actor a ON a.id = m.actorId
WHERE m.networkId IN (SELECT value FROM json_each($ids)) ORDER BY m.key
