event.networkId AS networkId, event.territoryId AS territoryId, event.eventId AS eventId, event.actorIds AS actorIds,
  event.date AS date, event.dateTo AS dateTo, event.kind AS kind, event.note AS note, event.source AS source,
  coalesce(event.attributes, '{}') AS attributes
