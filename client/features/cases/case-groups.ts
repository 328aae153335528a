import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Revision } from '../../../contract/revisions.ts';
import { changedNetworks } from '../own-networks/changed-networks.ts';

/**
 * Networks that ship with Telar in their groups: those of which documents tell more than a name, those that are only
 * named, and classic networks. What users brought is theirs and no case.
 */
export function caseGroups(
  networks: readonly NetworkSummary[],
  revisions: readonly Pick<Revision, 'number' | 'importedBy' | 'importedAt'>[],
) {
  const own = new Set(changedNetworks(networks, revisions).map(({ network }) => network.id));
  const shipped = networks.filter(({ id }) => !own.has(id));
  const cases = shipped.filter(({ kind }) => kind !== 'classic');
  return {
    documented: cases.filter(isDescribed),
    named: cases.filter((network) => !isDescribed(network)),
    classic: shipped.filter(({ kind }) => kind === 'classic'),
  };
}

/** A name with who promotes it is no network yet: there are ties or slices where there is something to see. */
const isDescribed = ({ ties, waveCount }: NetworkSummary): boolean => ties > 0 || waveCount > 0;
