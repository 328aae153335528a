// Takes the turn: another import or undo waits here until this one has ended.
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.turnTaken = timestamp()
