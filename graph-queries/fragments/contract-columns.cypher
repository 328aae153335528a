// Columns of ContractRecord, of a node `contract`.
contract.sostenedorId AS sostenedorId, contract.providerId AS providerId, contract.contractId AS contractId,
  contract.schoolIds AS schoolIds, contract.validFrom AS validFrom, contract.validTo AS validTo,
  contract.amount AS amount, contract.plan AS plan, contract.obligation AS obligation,
  coalesce(contract.attributes, '{}') AS attributes
