// Takes the turn, and says who had it: another import or undo waits here until this transaction has ended. Nobody has
// it when `loader` is null; whoever has not been seen for long has died.
// Columns  newest (number of the newest revision), loader, leaving (number of a revision whose undo was not tidied up),
//          silence (milliseconds since the loader was seen)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.turnTaken = timestamp()
WITH store
RETURN store.newest AS newest, store.loader AS loader, store.leaving AS leaving,
  timestamp() - store.seenAt AS silence
