-- Columns of TieRecord, of a tie `t`.
t.networkId, t.waveId, t.layer, t."from", t."to", t.strength, t.sign, t.depth, t.reporter, t.reporterRole,
  t.validFrom, t.validTo, t.attributes
