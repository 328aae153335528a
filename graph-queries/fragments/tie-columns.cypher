// Columns of TieRecord, of a relationship `tie`.
tie.networkId AS networkId, tie.waveId AS waveId, tie.layer AS layer, tie.from AS from, tie.to AS to,
  tie.strength AS strength, tie.sign AS sign, tie.depth AS depth, tie.reporter AS reporter,
  tie.reporterRole AS reporterRole, tie.validFrom AS validFrom, tie.validTo AS validTo,
  coalesce(tie.attributes, '{}') AS attributes
