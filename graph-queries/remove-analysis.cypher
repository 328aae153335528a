// Takes away the passport of values that are written no more.
// $property  telar_<metric>
// Index      unique Analysis(property)
MATCH (analysis:Analysis {property: $property})
DELETE analysis
