-- How many actors were asked in each wave of a network, how many answered, and how many ties does it hold?
WITH asked AS (
  SELECT waveId, count(DISTINCT actorId) AS roster,
    count(DISTINCT CASE WHEN responded = 1 THEN actorId END) AS respondents
  FROM response WHERE networkId = $id GROUP BY waveId
)
SELECT w.waveId, asked.roster, asked.respondents, (
  SELECT count(DISTINCT t.layer || char(10) || CASE WHEN n.directed = 0 AND t."from" > t."to"
    THEN t."to" || char(10) || t."from" ELSE t."from" || char(10) || t."to" END)
  FROM tie t WHERE t.networkId = w.networkId AND (t.waveId = w.waveId OR (t.waveId IS NULL AND {{tie-in-slice}}))
) AS ties
FROM network n JOIN wave w ON w.networkId = n.id LEFT JOIN asked ON asked.waveId = w.waveId
WHERE n.id = $id ORDER BY w.key
