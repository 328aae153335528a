// Columns of NetworkRecord and its source, of a node `network`.
network.id AS id, network.name AS name, network.kind AS kind, network.mandate AS mandate,
  network.purpose AS purpose, network.territoryId AS territoryId, network.validFrom AS validFrom,
  network.validTo AS validTo, network.simulated AS simulated, network.rosterKnown AS rosterKnown,
  network.directed AS directed, network.citation AS citation, network.description AS description,
  coalesce(network.attributes, '{}') AS attributes, network.revision AS revision, network.file AS file,
  network.row AS row
