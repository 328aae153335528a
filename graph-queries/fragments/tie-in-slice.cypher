// Condition on `tie`, which no wave dates: it was in force at the date of `wave`, at the precision both have. What is not
// known does not rule it out.
(wave.date IS NULL OR (
  (tie.validFrom IS NULL OR left(tie.validFrom, size(wave.date)) <= left(wave.date, size(tie.validFrom))) AND
  (tie.validTo IS NULL OR left(wave.date, size(tie.validTo)) <= left(tie.validTo, size(wave.date)))))
