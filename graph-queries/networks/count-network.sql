-- How large is a network: how many actors does it speak of, and how many ties were reported in it?
WITH spoken_of AS (
  {{actors-of-networks}}
)
SELECT (SELECT count(*) FROM network n JOIN spoken_of s ON s.networkId = n.id JOIN actor a ON a.id = s.actorId) AS actors,
  (SELECT count(*) FROM network n JOIN tie t ON t.networkId = n.id
    WHERE n.id IN (SELECT value FROM json_each($ids))) AS ties
