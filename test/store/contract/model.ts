import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { OpenStore } from '../open-store.ts';
import { draft } from '../records.ts';
import { arbitrarySteps, type Import, type Step } from '../revisions/arbitrary-imports.ts';
import { replayed } from '../revisions/replayed-imports.ts';

/** Stands for the run in ids, so that sequences are kept apart in one store. */
const runMark = '§';

const ofRun = (steps: readonly Step[], run: number): Step[] =>
  JSON.parse(JSON.stringify(steps).replaceAll(runMark, `r${run}-`)) as Step[];

async function visible(store: NetworkStore, run: number): Promise<Map<string, StoredRecord>> {
  const scopes: RecordScope[] = [
    { type: 'network', where: { id: `network:r${run}-` } },
    { type: 'tie', where: { networkId: `network:r${run}-` } },
    ...[0, 1, 2].map((i) => ({ type: 'actor', where: { id: `school:r${run}-${i}` } }) as const),
  ];
  const records = new Map<string, StoredRecord>();
  for (const scope of scopes) {
    for await (const { record } of store.streamRecords(scope)) records.set(recordKey(record), record);
  }
  return records;
}

export function modelCases(open: OpenStore): void {
  describe('any sequence of imports and undos', () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    test('leaves what the imports that are left would hold alone', { timeout: 300_000 }, async () => {
      const { store } = opened;
      let run = 0;
      const play = async (steps: Step[]) => {
        run += 1;
        const imports: { number: number; content: Import; current: boolean }[] = [];
        for (const step of ofRun(steps, run)) {
          if ('commit' in step) {
            const { authority, replaces, records } = step.commit;
            const { number } = await store.commitRevision(draft({ authority, replaces }), records);
            imports.push({ number, content: step.commit, current: true });
          } else if (imports[step.undo - 1]) {
            imports[step.undo - 1]!.current = false;
            await store.undoRevision(imports[step.undo - 1]!.number);
          }
          const current = imports.filter((each) => each.current).map(({ content }) => content);
          expect(await visible(store, run)).toEqual(replayed(current));
        }
      };
      await fc.assert(fc.asyncProperty(arbitrarySteps(runMark), play), { numRuns: 30, seed: 7 });
    });

    test('is foretold by the comparison of each import', { timeout: 300_000 }, async () => {
      const { store } = opened;
      let run = 1_000;
      const play = async (steps: Step[]) => {
        run += 1;
        for (const step of ofRun(steps, run)) {
          if (!('commit' in step)) continue;
          const { authority, replaces, records } = step.commit;
          const before = await visible(store, run);
          const { changes } = await store.compareImport({ authority, replaces }, records, 0);
          await store.commitRevision(draft({ authority, replaces }), records);
          const after = await visible(store, run);
          const count = (of: (type: string) => number) =>
            changes.reduce((sum, { type }) => sum + of(type), 0);
          const by = new Map(changes.map((each) => [each.type, each]));
          const grown = [...after.keys()].filter((key) => !before.has(key)).length;
          const shrunk = [...before.keys()].filter((key) => !after.has(key)).length;
          expect(count((type) => by.get(type)!.new - by.get(type)!.gone)).toBe(grown - shrunk);
          const touched = [...after].filter(
            ([key, record]) =>
              before.has(key) && JSON.stringify(sorted(before.get(key)!)) !== JSON.stringify(sorted(record)),
          ).length;
          const paired = grown - count((type) => by.get(type)!.new);
          expect(count((type) => by.get(type)!.changed)).toBe(touched + paired);
          const last = new Map(records.map(({ record, gone }) => [recordKey(record), gone]));
          const brought = [...last.values()].filter((gone) => !gone);
          expect(count((type) => by.get(type)!.same)).toBe(brought.length - touched - grown);
        }
      };
      await fc.assert(fc.asyncProperty(arbitrarySteps(runMark, 6), play), { numRuns: 20, seed: 11 });
    });
  });
}

const sorted = ({ attributes, ...record }: StoredRecord & { attributes?: object }) => [
  Object.entries(record).sort(),
  Object.entries(attributes ?? {}).sort(),
];
