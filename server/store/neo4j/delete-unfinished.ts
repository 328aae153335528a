import type { OnStoring } from '../ports/revision-log.ts';
import type { Run } from './connection.ts';
import type { Step } from './step.ts';
import { cypherFile, cypherFor, leafLabels } from './cypher-files.ts';
import { batchRows, slices } from './record-batches.ts';
import type { KeptPlace } from './record-places.ts';
import { partByPart } from './part-by-part.ts';
import { dropRepeats } from './repeats.ts';
import { keysOfRevision } from './stored-versions.ts';

/** What carries the number of a revision that no query reads. */
export type LeftOfRevision = {
  readonly places: readonly { place: KeptPlace; keys: readonly string[] }[];
  /** Whether what it said again stands on records of others. */
  readonly hasRepeats: boolean;
};

/** `left`: what is to be deleted, for whoever knows it already. */
type Deleting = { left?: LeftOfRevision; onStoring?: OnStoring };

/**
 * Deletes what carries the number of a revision and no query reads: of one whose loading was cut short, or one that was
 * undone. In many transactions; running it again goes on where it stopped. A number that was never stored and a
 * revision that is visible are left as they are.
 */
export async function deleteUnfinished(step: Step, number: number, deleting: Deleting = {}): Promise<void> {
  const state = await step((run) => stateOf(run, number));
  // The description of a revision is stored first and deleted last. One that is visible was published after all, and
  // only the answer was lost.
  if (state === null || state === 'current') return;
  const { places, hasRepeats } = deleting.left ?? (await findLeft(step, number));
  await removeRecords(step, places, deleting.onStoring);
  await dropAll(step, 'drop-statements', number);
  if (hasRepeats) await dropRepeats(step, number);
  if (state === 'loading') {
    await dropAll(step, 'drop-findings', number);
    await step((run) => run(cypherFile('drop-revision'), { number }));
  }
  await step((run) => run(cypherFile('clear-stubs')));
}

async function findLeft(step: Step, number: number): Promise<LeftOfRevision> {
  return { places: await step((run) => keysOfRevision(run, number)), hasRepeats: true };
}

async function removeRecords(
  step: Step,
  places: LeftOfRevision['places'],
  onStoring: OnStoring = () => undefined,
): Promise<void> {
  const total = places.reduce((sum, { keys }) => sum + keys.length, 0);
  let done = 0;
  for (const { place, keys: all } of referringFirst(places)) {
    const remove = cypherFor(removalOf(place), place.name);
    for (const keys of slices(all)) {
      onStoring({ stage: 'removing', done, total });
      done += keys.length;
      await step((run) => run(remove, { keys }));
    }
  }
}

const removalOf = ({ name, isNode }: KeptPlace): string => {
  if (!isNode) return 'remove-relationships';
  return leafLabels.has(name) ? 'remove-leaves' : 'remove-nodes';
};

/** Relationships, then schools' years before schools, and territories last: what nothing refers to is deleted at once. */
const referringFirst = <T extends { place: KeptPlace }>(places: readonly T[]): T[] => [
  ...places.filter(({ place }) => !place.isNode),
  ...places.filter(({ place }) => place.isNode).reverse(),
];

/** `loading`, `current` or `undone`; `null`: there is no revision of this number. */
export async function stateOf(run: Run, number: number): Promise<string | null> {
  const [revision] = await run(cypherFile('revision-state'), { number });
  return revision === undefined ? null : String(revision['state']);
}

/** The numbers of revisions that nobody can read yet, the newest first. */
export async function loadingRevisions(run: Run): Promise<number[]> {
  return (await run(cypherFile('loading-revisions'))).map(({ number }) => Number(number));
}

const dropAll = (step: Step, stem: string, number: number): Promise<void> =>
  partByPart(step, stem, { number, rows: batchRows });
