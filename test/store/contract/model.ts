import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { OpenStore } from '../open-store.ts';
import { actor, draft, fromFile, network, tie } from '../records.ts';

/**
 * Any sequence of imports and undos leaves what is left when the visible imports are stored one after another:
 * a map from key to record, which is the whole model.
 */
type Step = { undo: number } | { commit: { school: number; value: number }[] };

const fact = fc.record({ school: fc.integer({ min: 0, max: 1 }), value: fc.integer({ min: 0, max: 2 }) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fact, { maxLength: 5 }).map((commit) => ({ commit })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 7 }).map((undo) => ({ undo })) },
);

/** An actor and a tie to it; `run` keeps sequences apart in one store. */
function recordsOf(run: number, { school, value }: { school: number; value: number }): StoredRecord[] {
  const networkId = `network:r${run}`;
  const [from, to] = [`school:r${run}-0`, `school:r${run}-${school}`];
  return [
    network({ id: networkId, name: networkId }),
    actor({ id: to, kind: 'school', name: `Escuela ${value}`, enrolment: value === 0 ? null : value }),
    tie({ networkId, waveId: 'w', layer: 'trust', from, to, strength: value + 0.5, attributes: { value } }),
  ];
}

async function stored(store: NetworkStore, run: number): Promise<StoredRecord[]> {
  const data = await store.loadNetwork(`network:r${run}`);
  return data ? [data.network, ...data.actors, ...data.ties] : [];
}

function modelled(current: readonly StoredRecord[][]): StoredRecord[] {
  const records = new Map(current.flat().map((record) => [recordKey(record), record]));
  const inOrder = [...records.keys()].sort((a, b) => (a < b ? -1 : 1));
  const of = (type: string) =>
    inOrder.map((key) => records.get(key)!).filter((record) => record.type === type);
  return [...of('network'), ...of('actor'), ...of('tie')];
}

export function modelCases(open: OpenStore): void {
  describe('any sequence of imports and undos', () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    test('leaves what the visible imports hold', { timeout: 300_000 }, async () => {
      const { store } = opened;
      let run = 0;
      const play = async (steps: Step[]) => {
        run += 1;
        const imports: { number: number; records: StoredRecord[]; current: boolean }[] = [];
        for (const step of steps) {
          if ('commit' in step) {
            const records = step.commit.flatMap((given) => recordsOf(run, given));
            const { number } = await store.commitRevision(draft(), fromFile('a.csv', records));
            imports.push({ number, records, current: true });
          } else if (imports[step.undo]) {
            imports[step.undo]!.current = false;
            await store.undoRevision(imports[step.undo]!.number);
          }
          const current = imports.filter((each) => each.current).map((each) => each.records);
          expect(await stored(store, run)).toEqual(modelled(current));
        }
      };
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), play), {
        numRuns: 30,
        seed: 7,
      });
    });
  });
}
