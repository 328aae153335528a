// Columns of a `territory`, with what each commit counts anew.
territory.id AS id, territory.kind AS kind, territory.code AS code, territory.name AS name,
  territory.parentId AS parentId, territory.simulated AS simulated, territory.schools AS schools,
  territory.publicSchools AS publicSchools, territory.networks AS networks, territory.firstYear AS firstYear
