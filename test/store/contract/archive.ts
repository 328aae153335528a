import fc from 'fast-check';
import { expect, describe, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { WholeStore } from '../../../server/store/ports/revision-archive.ts';
import { collect, everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { support } from '../fixture/support.ts';
import { at, report, saving, wholeSurvey } from '../fixture/surveys.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, finding, fromFile, network } from '../records.ts';
import { each } from '../whole-store.ts';
import { arbitrarySteps, type Step } from '../revisions/arbitrary-imports.ts';

type Archive = Awaited<ReturnType<typeof archived>>;

/** All that a store holds, as it would be read from a file. */
async function archived(store: NetworkStore) {
  const { items } = await store.listRevisions({ limit: 100 });
  const revisions = [];
  for (const { number } of items.toReversed()) {
    const revision = (await store.readRevision(number))!;
    const findings = (await store.listFindings({ revision: number, limit: 100 })).items;
    const statements = await collect(store.streamStatements(number));
    revisions.push({ revision, findings: findings.map(({ id: _id, ...rest }) => rest), statements });
  }
  return structuredClone({
    revisions,
    views: await collect(store.streamViews()),
    surveys: await collect(store.surveys.streamSurveys()),
    erasures: await store.countErasures(),
  });
}

/** @param failing what the list of surveys, the last to be read, throws */
const wholeOf = ({ revisions, views, surveys, erasures }: Archive, failing?: Error): WholeStore => ({
  revisions: each(revisions.map((one) => ({ ...one, statements: each(one.statements) }))),
  views: each(views),
  surveys: failing === undefined ? each(surveys) : throwing(surveys, failing),
  erasures,
});

async function* throwing<T>(items: readonly T[], error: Error): AsyncGenerator<T> {
  yield* each(items);
  throw error;
}

const view = (id: string) => ({
  id,
  createdAt: '2026-03-01T12:00:00.000Z',
  createdBy: 'account:7',
  state: { path: `/networks/${id}` },
});

export function archiveCases(open: OpenStore): void {
  describe('a store that is taken out and restored', () => {
    test('answers as before, and can undo each import', { timeout: 300_000 }, async () => {
      const scope = { type: 'tie', where: { networkId: 'network:costa' } } as const;
      const imports = async (store: NetworkStore) => {
        await store.commitRevision(
          draft({ authority: 'register', importId: 'uno', findings: [finding('a')], counts: { rows: 3 } }),
          [...fixture, ...fromFile('apoyos.csv', support)],
        );
        await store.commitRevision(draft(), fixture.slice(0, 20));
        await store.commitRevision(draft({ hash: 'b'.repeat(64) }), []);
        await store.undoRevision(3);
        const costa = network({ id: 'network:costa', name: 'Costa' });
        await store.commitRevision(draft({ replaces: [scope] }), fromFile('red.csv', [costa]));
        await store.eraseRecords({ networkId: 'network:costa', actorId: 'school:1' });
        await store.eraseRecords({ networkId: 'network:costa', actorId: 'school:1' });
        for (const id of ['vista-2', 'vista-1']) await store.saveView(view(id));
        for (const id of ['a', 'b']) await store.surveys.putSurvey(wholeSurvey(id));
        await store.surveys.saveAnswer(saving('hash-a-0', 0));
        await store.surveys.closeSurvey({ id: 'b', closedAt: at(10), keepUntil: at(20) });
        await store.surveys.recordClosing({ id: 'b', report: report(4) });
      };
      let archive: Archive | undefined;
      const whole: unknown[] = [];
      await withStore(open, async (store) => {
        await imports(store);
        archive = await archived(store);
        whole.push(await everythingIn(store), await store.storeVersion());
        await store.undoRevision(4);
        whole.push(await everythingIn(store));
        await store.undoRevision(1);
        whole.push(await everythingIn(store));
      });
      const { revisions, erasures } = archive!;
      expect(revisions.map(({ statements }) => statements.length > 0)).toEqual([true, true, false, true]);
      expect(revisions[3]!.statements.some(({ record }) => record === null)).toBe(true);
      expect(erasures).toBe(2);
      await withStore(open, async (store) => {
        await store.restoreStore(wholeOf(archive!));
        expect(await archived(store)).toEqual(archive);
        expect([await everythingIn(store), await store.storeVersion()]).toEqual(whole.slice(0, 2));
        expect(await store.commitRevision(draft({ importId: 'uno' }), [])).toMatchObject({ number: 1 });
        await store.undoRevision(4);
        expect(await everythingIn(store)).toEqual(whole[2]);
        await store.undoRevision(1);
        expect(await everythingIn(store)).toEqual(whole[3]);
        expect((await store.commitRevision(draft(), [])).number).toBe(5);
      });
    });

    test('whatever was imported and undone', { timeout: 300_000 }, async () => {
      const play = async (steps: Step[]) => {
        let archive: Archive | undefined;
        await withStore(open, async (store) => {
          for (const step of steps) {
            if ('undo' in step) await store.undoRevision(step.undo);
            else
              await store.commitRevision(
                draft({ authority: step.commit.authority, replaces: step.commit.replaces }),
                step.commit.records,
              );
          }
          archive = await archived(store);
        });
        await withStore(open, async (store) => {
          await store.restoreStore(wholeOf(archive!));
          expect(await archived(store)).toEqual(archive);
        });
      };
      await fc.assert(fc.asyncProperty(arbitrarySteps('x', 8), play), { numRuns: 8, seed: 5 });
    });

    const archiveOf = async (work: (store: NetworkStore) => Promise<unknown>): Promise<Archive> => {
      let archive: Archive | undefined;
      await withStore(open, async (store) => {
        await work(store);
        archive = await archived(store);
      });
      return archive!;
    };

    const oneSchool = fromFile('a.csv', [actor({ id: 'school:1', kind: 'school', name: 'Uno' })]);
    const holdsNothing = async (store: NetworkStore) => {
      expect(await archived(store)).toEqual({ revisions: [], views: [], surveys: [], erasures: 0 });
      expect((await store.searchActors({ limit: 5 })).items).toEqual([]);
    };

    test('statements come in the order of their keys', async () => {
      const archive = await archiveOf((store) => store.commitRevision(draft(), fixture));
      const keys = archive.revisions[0]!.statements.map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(20);
      expect(keys).toEqual(keys.toSorted());
    });

    test('nothing is stored when the list of surveys fails, and the same restore then succeeds', async () => {
      const archive = await archiveOf(async (store) => {
        await store.commitRevision(draft(), fixture);
        await store.saveView(view('vista'));
        await store.surveys.putSurvey(wholeSurvey('a'));
      });
      await withStore(open, async (store) => {
        const before = await store.storeVersion();
        const failing = store.restoreStore(wholeOf(archive, new Error('the file ends here')));
        await expect(failing).rejects.toThrow('the file ends here');
        await holdsNothing(store);
        expect(await store.storeVersion()).toBe(before);
        await store.restoreStore(wholeOf(archive));
        expect(await archived(store)).toEqual(archive);
      });
    });

    test('a number that is left out is refused, and nothing is stored', async () => {
      const archive = await archiveOf(async (store) => {
        await store.commitRevision(draft(), oneSchool);
        await store.commitRevision(draft(), oneSchool);
        await store.commitRevision(draft(), []);
      });
      const [first, , third] = archive.revisions;
      await withStore(open, async (store) => {
        await expect(
          store.restoreStore(wholeOf({ ...archive, revisions: [first!, third!] })),
        ).rejects.toMatchObject({ code: 'revision-out-of-order' });
        await holdsNothing(store);
      });
    });

    test.each<[string, (store: NetworkStore) => Promise<unknown>]>([
      ['a revision', (store) => store.commitRevision(draft(), [])],
      ['an undone revision', (store) => store.commitRevision(draft(), []).then(() => store.undoRevision(1))],
      ['a saved view', (store) => store.saveView(view('v'))],
      ['a survey', (store) => store.surveys.putSurvey(wholeSurvey('s'))],
    ])('a store that holds %s is left as it is', async (_what, fill) => {
      const archive = await archiveOf((store) => store.commitRevision(draft(), oneSchool));
      await withStore(open, async (store) => {
        await fill(store);
        const before = await archived(store);
        await expect(store.restoreStore(wholeOf(archive))).rejects.toMatchObject({
          kind: 'conflict',
          code: 'store-not-empty',
        });
        expect(await archived(store)).toEqual(before);
      });
    });
  });
}
