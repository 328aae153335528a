// Stores what is needed to compute written values again: the passport of a metric, as JSON text.
// $property  telar_<metric>
// $passport, $writtenAt, $written (actors), $undefined (actors without a value)
// Index      unique Analysis(property)
MERGE (analysis:Analysis {property: $property})
SET analysis.passport = $passport, analysis.writtenAt = $writtenAt, analysis.written = $written,
  analysis.undefined = $undefined
