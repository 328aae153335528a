-- Condition on tie `t`: the register says in $year that one administers the other (null $year: in any year). Other
-- ties are dated by their wave or carry their own dates, and are left to the reader.
($year IS NULL OR t.layer <> 'administers' OR (
  (t.validFrom IS NULL OR CAST(substr(t.validFrom, 1, 4) AS INTEGER) <= $year) AND
  (t.validTo IS NULL OR CAST(substr(t.validTo, 1, 4) AS INTEGER) >= $year)))
