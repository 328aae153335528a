-- Which ties were reported in these networks, over all layers and waves?
SELECT * FROM tie WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
