-- Pairs of a network of $ids and an actor it speaks of, each once.
SELECT networkId, actorId FROM membership WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, actorId FROM response WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, "from" FROM tie WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, "to" FROM tie WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, reporter FROM tie WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, actorId FROM rating WHERE networkId IN (SELECT value FROM json_each($ids))
UNION SELECT c.networkId, j.value FROM commitment c, json_each(c.actorIds) j WHERE c.networkId IN (SELECT value FROM json_each($ids))
UNION SELECT networkId, actorId FROM attendance WHERE networkId IN (SELECT value FROM json_each($ids))
