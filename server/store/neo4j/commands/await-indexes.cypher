// Waits until the indexes have been filled, at most as many seconds as given.
// $seconds
CALL db.awaitIndexes($seconds)
