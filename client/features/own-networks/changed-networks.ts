import { shippedWithTelar, type Revision } from '../../../contract/revisions.ts';

type OwnNetwork<Network> = { network: Network; changedAt: string };

/** Networks that somebody brought, which is all that did not ship with Telar; the last changed first. */
export function changedNetworks<Network extends { revision: number }>(
  networks: readonly Network[],
  revisions: readonly Pick<Revision, 'number' | 'importedBy' | 'importedAt'>[],
): OwnNetwork<Network>[] {
  const brought = new Map(
    revisions
      .filter(({ importedBy }) => importedBy !== shippedWithTelar)
      .map(({ number, importedAt }) => [number, importedAt]),
  );
  return networks
    .flatMap((network) => {
      const changedAt = brought.get(network.revision);
      return changedAt === undefined ? [] : [{ network, changedAt }];
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}
