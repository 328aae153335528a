// Says of a result what was measured, on what and when, so that it can be found and computed again.
// $id          the result's
// $properties  name, metric, networkId, territoryId, waveId, year, layers, datasetHash, ..., passport (JSON text)
// Index        unique Result(id)
MATCH (result:Result {id: $id})
SET result = $properties, result.id = $id
