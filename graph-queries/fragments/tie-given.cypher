// Condition on `tie`: it is not among what its network holds back. `heldBack`: by the id of a network, layers and waves of
// ties, as `layer wave`.
(heldBack[tie.networkId] IS NULL OR NOT (tie.layer + ' ' + coalesce(tie.waveId, '')) IN heldBack[tie.networkId])
