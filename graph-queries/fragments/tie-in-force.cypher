// Condition on `tie`: the register says in $year that one administers the other (null $year: in any year). Other ties
// are dated by their wave or carry their own dates, and are left to the reader.
($year IS NULL OR tie.layer <> 'administers' OR (
  (tie.validFrom IS NULL OR toInteger(left(tie.validFrom, 4)) <= $year) AND
  (tie.validTo IS NULL OR toInteger(left(tie.validTo, 4)) >= $year)))
