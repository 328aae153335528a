-- Which actors do these networks speak of: members and whoever was asked, named, rated, charged or present?
WITH spoken_of AS (
  {{actors-of-networks}}
)
SELECT s.networkId, a.* FROM spoken_of s JOIN actor a ON a.id = s.actorId
ORDER BY a.id
