-- Columns of a network `n`, and its numbers.
n.*,
  (SELECT count(DISTINCT actorId) FROM membership WHERE networkId = n.id) AS members,
  (SELECT count(*) FROM wave WHERE networkId = n.id) AS waveCount,
  (SELECT count(*) FROM tie WHERE networkId = n.id) AS ties
