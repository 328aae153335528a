// Which actors do these networks speak of: members and whoever was asked, named, rated, charged or present?
// $ids     network ids; those not stored give no row
// Columns  networkId, ActorRecord; ordered by the actor's id
// Index    unique Network(id), unique Actor(id), networkId of each kind of tie
UNWIND $ids AS networkId
{{actors-of-network}}
RETURN networkId, {{actor-columns}}
ORDER BY actor.id
