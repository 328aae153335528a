-- Which networks does a territory have, with those inside it?
SELECT n.id FROM territory_inside i JOIN network n ON n.territoryId = i.innerId
WHERE i.outerId = $id ORDER BY n.id
