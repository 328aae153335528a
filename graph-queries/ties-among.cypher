// Which stored ties have both ends among these actors?
// $ids     actor ids
// $from    those of them whose ties are looked at: Telar asks for a large graph in parts (server/store/neo4j/ask.ts)
// $layers  keep only ties of these layers (null: all)
// $year    keep `administers` only where it holds in this calendar year, both ends included (null: in any)
// Columns  TieRecord, in no order: Telar sorts them by the tie's key when it has read them (server/store/neo4j/ask.ts)
// Index    unique Actor(id)
UNWIND $from AS id
MATCH (:Actor {id: id})-[tie:ADMINISTERS|ASSISTS|KNOWLEDGE|JOINT_WORK|TRUST|LEADERSHIP|COORDINATION|TENSION|ATTENDANCE|TIE]->()
WHERE tie.to IN $ids AND tie.revision IN $standing
  AND ($layers IS NULL OR tie.layer IN $layers)
  AND ($year IS NULL OR tie.layer <> 'administers' OR (
    (tie.validFrom IS NULL OR toInteger(left(tie.validFrom, 4)) <= $year) AND
    (tie.validTo IS NULL OR toInteger(left(tie.validTo, 4)) >= $year)))
RETURN tie.networkId AS networkId, tie.waveId AS waveId, tie.layer AS layer, tie.from AS from, tie.to AS to,
  tie.strength AS strength, tie.sign AS sign, tie.depth AS depth, tie.reporter AS reporter,
  tie.reporterRole AS reporterRole, tie.validFrom AS validFrom, tie.validTo AS validTo,
  coalesce(tie.attributes, '{}') AS attributes
