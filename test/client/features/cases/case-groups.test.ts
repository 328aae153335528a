import { expect, it } from 'vitest';
import { caseGroups } from '../../../../client/features/cases/case-groups.ts';
import type { NetworkSummary } from '../../../../contract/networks.ts';
import { shippedWithTelar } from '../../../../contract/revisions.ts';

const network = (id: string, given: Partial<NetworkSummary>) =>
  ({ id, kind: 'rme', ties: 0, waveCount: 0, revision: 1, ...given }) as NetworkSummary;

it('puts what documents tell of, what they only name and classic networks apart, and leaves out what users brought', () => {
  const groups = caseGroups(
    [
      network('with-ties', { ties: 4 }),
      network('with-a-period', { waveCount: 1 }),
      network('a-name', {}),
      network('classic', { kind: 'classic', ties: 9 }),
      network('brought', { ties: 7, revision: 2 }),
    ],
    [
      { number: 1, importedBy: shippedWithTelar, importedAt: '2026-01-01' },
      { number: 2, importedBy: 'somebody', importedAt: '2026-01-02' },
    ],
  );
  const ids = Object.values(groups).map((group) => group.map(({ id }) => id));
  expect(ids).toEqual([['with-ties', 'with-a-period'], ['a-name'], ['classic']]);
});
