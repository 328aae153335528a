import { datasetHash } from '../measuring/dataset-hash.ts';

/** Who a revision is by when somebody changed or took out a network of theirs, where it was not a file that did. */
export const ownerOfNetworks = 'own-networks';

/**
 * What a revision by the owner of a network says of itself, before what it counts or replaces.
 *
 * @param change what it is about, in full: revisions of the same change have the same hash
 */
export const draftOf = (title: string, change: unknown, now: Date) => ({
  title,
  source: 'Cambio de una red',
  hash: datasetHash(change),
  importedAt: now.toISOString(),
  importedBy: ownerOfNetworks,
  ...{ counts: {}, changes: {}, findings: [] },
});
