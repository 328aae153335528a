// From schema version 3 to 4: slices say what they are, and events, contracts, evaluations and results are records. What was
// said of slices before says nothing of their kind; the constraints of the new records are those of the present schema.
MATCH (said:Statement)
WHERE said.key STARTS WITH '["wave",' AND said.record STARTS WITH '{' AND NOT said.record STARTS WITH '{"kind":'
CALL (said) {
  SET said.record = '{"kind":null,' + substring(said.record, 1)
} IN TRANSACTIONS OF 10000 ROWS;
