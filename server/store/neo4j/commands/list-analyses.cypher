// Which results are written on the actors, and from which computation?
// Columns  property, passport (JSON text), writtenAt, written, undefined; ordered by property
// Index    unique Analysis(property)
MATCH (analysis:Analysis)
WHERE analysis.property IS NOT NULL
RETURN analysis.property AS property, analysis.passport AS passport, analysis.writtenAt AS writtenAt,
  analysis.written AS written, analysis.undefined AS undefined
ORDER BY analysis.property
