// What is known of one territory?
// $id      territory id
// Columns  Territory, one row or none
// Index    unique Territory(id)
MATCH (territory:Territory {id: $id})
WHERE territory.revision IN $standing
RETURN territory.id AS id, territory.kind AS kind, territory.code AS code, territory.name AS name,
  territory.parentId AS parentId, territory.simulated AS simulated, territory.schools AS schools,
  territory.publicSchools AS publicSchools, territory.networks AS networks, territory.firstYear AS firstYear
