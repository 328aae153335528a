// Deletes the passport of values that are removed.
// $property  telar_<metric>
// Index      unique Analysis(property)
MATCH (analysis:Analysis {property: $property})
DELETE analysis
