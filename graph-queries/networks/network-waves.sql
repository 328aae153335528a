-- In which waves were these networks asked, how many actors were asked and how many answered?
WITH asked AS (
  SELECT networkId, waveId, count(DISTINCT actorId) AS roster,
    count(DISTINCT CASE WHEN responded = 1 THEN actorId END) AS respondents
  FROM response WHERE networkId IN (SELECT value FROM json_each($ids)) GROUP BY networkId, waveId
)
SELECT w.*, asked.roster, asked.respondents,
  (SELECT count(*) FROM tie t WHERE t.networkId = w.networkId AND t.waveId = w.waveId) AS ties
FROM wave w LEFT JOIN asked ON asked.networkId = w.networkId AND asked.waveId = w.waveId
WHERE w.networkId IN (SELECT value FROM json_each($ids)) ORDER BY w.key
