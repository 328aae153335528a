// Which results are written beside the actors, and from which computation?
// Columns  id, passport (JSON text), writtenAt, written, undefined, staleSince (number of the revision that touched what was
//          measured; null: none); ordered by id
// Index    unique Result(id)
MATCH (result:Result)
WHERE result.id IS NOT NULL
RETURN result.id AS id, result.passport AS passport, result.writtenAt AS writtenAt, result.written AS written,
  result.undefined AS undefined, result.staleSince AS staleSince
ORDER BY result.id
