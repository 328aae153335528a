-- Which layers does a network have, over all its waves?
SELECT layer, count(*) AS ties FROM tie WHERE networkId = $id GROUP BY layer ORDER BY layer
