-- Which is the last wave of each of these networks: by date (a wave without one comes first), then order, then id?
WITH ranked AS (
  SELECT w.networkId, w.waveId,
    row_number() OVER (PARTITION BY w.networkId ORDER BY w.date DESC, w."order" DESC, w.waveId DESC) AS place
  FROM network n JOIN wave w ON w.networkId = n.id
  WHERE n.id IN (SELECT value FROM json_each($ids))
)
SELECT networkId, waveId FROM ranked WHERE place = 1 ORDER BY networkId
