-- How many records of a network come from each import, and what are they of?
WITH of_network AS (
  SELECT 'activity' AS type, revision, NULL AS waveId, NULL AS part FROM activity WHERE networkId = $id
  UNION ALL SELECT 'attendance', revision, NULL, NULL FROM attendance WHERE networkId = $id
  UNION ALL SELECT 'commitment', revision, NULL, NULL FROM commitment WHERE networkId = $id
  UNION ALL SELECT 'event', revision, NULL, NULL FROM event WHERE networkId = $id
  UNION ALL SELECT 'membership', revision, NULL, NULL FROM membership WHERE networkId = $id
  UNION ALL SELECT 'rating', revision, waveId, characteristic FROM rating WHERE networkId = $id
  UNION ALL SELECT 'response', revision, NULL, NULL FROM response WHERE networkId = $id
  UNION ALL SELECT 'tie', revision, waveId, layer FROM tie WHERE networkId = $id
  UNION ALL SELECT 'wave', revision, NULL, NULL FROM wave WHERE networkId = $id
)
SELECT type, revision, waveId, part, count(*) AS records
FROM of_network
GROUP BY type, revision, waveId, part
ORDER BY type, revision, coalesce(waveId, ''), coalesce(part, '')
