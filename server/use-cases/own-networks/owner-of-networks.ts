/** Who a revision is by when somebody changed or took out a network of theirs, where it was not a file that did. */
export const ownerOfNetworks = 'own-networks';
