-- Condition on tie `t`, which no wave dates: it was in force at the date of wave `w`, at the precision both have. What is
-- not known does not rule it out.
(w.date IS NULL OR (
  (t.validFrom IS NULL OR substr(t.validFrom, 1, length(w.date)) <= substr(w.date, 1, length(t.validFrom))) AND
  (t.validTo IS NULL OR substr(w.date, 1, length(t.validTo)) <= substr(t.validTo, 1, length(w.date)))))
