// How far a method is that runs now.
// $job     the id that it was given
// Columns  progress (as `12.5%`, or `n/a`); the whole before its parts
CALL gds.listProgress($job) YIELD progress
RETURN progress
