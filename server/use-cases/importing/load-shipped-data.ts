import { fileURLToPath } from 'node:url';
import { TelarProblem } from '../../../contract/problems.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { shippedWithTelar } from '../../../contract/revisions.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { hashFiles } from '../../intake/hash-files.ts';
import type { ImportFile, IntakeResult } from '../../intake/intake-result.ts';
import { registerSteps } from '../../intake/register/read-register.ts';
import { simulateTerritory } from '../../simulation/simulate-territory.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { exampleYears } from '../../simulation/territory/fictional-places.ts';
import { allRevisions } from './all-revisions.ts';
import type { Dependencies } from '../dependencies.ts';
import { type OnProgress, storeIntake } from './import-files.ts';
import { readFiles } from '../../intake/read-files.ts';
import { recognise } from '../../intake/recognise.ts';
import { collectGarbage } from '../../runtime/collect-garbage.ts';
import { runInTurns } from '../../runtime/run-in-turns.ts';
import type { OnStoring } from '../../store/ports/revision-log.ts';
import { storedRegister } from './stored-register.ts';
import { storingProgress } from './storing-progress.ts';

type Loading = Pick<Dependencies, 'store' | 'now' | 'ownerKey'>;

/** Each shipped set is a revision of its own, so that a user can undo the ones she has no need of. */
export const shippedSets = [
  { label: 'School register 2022–2025', folders: ['mineduc', 'slep', 'territory'] },
  { label: 'Documented cases', folders: ['cases'] },
  { label: 'Classic networks', folders: ['classics'] },
];
const exampleSeed = 1;
/** What the example holds: with something new in it, it is loaded once more. */
const exampleParts = ['networks', 'supports'];

/**
 * Loads what ships with Telar and is not stored yet. A set that was loaded and undone stays away. Where several Telars
 * start on one empty store, each set is stored once, by whichever comes first.
 *
 * @param sets tables that ship with Telar, each set in folders of its own; all of them unless given
 */
export async function loadShippedData(
  telar: Loading,
  onProgress: OnProgress = () => undefined,
  sets = shippedSets,
): Promise<void> {
  const total = sets.length + 1;
  for (const [done, { label, folders }] of sets.entries()) {
    const files = (await openImport(folders.map(datasetFolder))).filter(({ name }) => isTable(name));
    const onStoring = storingProgress((share, stage) => {
      onProgress(done + share, total, `${label}: ${stage}`);
    });
    await loadOnce(telar, { hash: hashFiles(files), onStoring }, async () => {
      onProgress(done, total, label);
      return recognise(files) === 'register' ? readRegister(telar, files) : readFiles(files, telar.ownerKey);
    });
    collectGarbage();
  }
  const hash = datasetHash('example territory', exampleSeed, exampleYears, exampleParts);
  const example = 'Example territory (simulated)';
  const onStoring = storingProgress((share, stage) => {
    onProgress(sets.length + share, total, `${example}: ${stage}`);
  });
  const isLoaded = await loadOnce(telar, { hash, onStoring }, () => {
    onProgress(sets.length, total, example);
    return Promise.resolve(exampleTerritory());
  });
  if (isLoaded) onProgress(total, total, 'Loaded');
}

/** Reads the directories of schools beside what is stored; whoever wants to know how far it is hears so meanwhile. */
async function readRegister(telar: Loading, files: ImportFile[]): Promise<IntakeResult> {
  const stored: SourcedRecord[] = [];
  for await (const record of storedRegister(telar)) stored.push(record);
  return runInTurns(registerSteps(files, { ownerKey: telar.ownerKey, stored, onProgress: collectGarbage }));
}

/** How often a set is tried that another process keeps the store from taking: it may be loading just that. */
const triesWhileBusy = 10;

/** @returns whether it was not stored before */
async function loadOnce(
  telar: Loading,
  { hash, onStoring }: { hash: string; onStoring: OnStoring },
  read: () => Promise<IntakeResult>,
): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    if ((await allRevisions(telar)).some((revision) => revision.hash === hash)) return false;
    try {
      await store(telar, { ...(await read()), hash }, onStoring);
      return true;
    } catch (error) {
      const isBusy = error instanceof TelarProblem && error.code === 'store-busy';
      if (!isBusy || tried === triesWhileBusy) throw error;
    }
  }
}

/** Shipped files have been read before they were shipped: a refused row is left out and stands in the findings. */
async function store(telar: Loading, read: IntakeResult, onStoring: OnStoring): Promise<void> {
  collectGarbage();
  // Whoever imports the same files as well does so under another name: theirs can be undone alone.
  const importId = `${shippedWithTelar} ${read.hash}`;
  await storeIntake(telar, { read, acceptRejects: true, importedBy: shippedWithTelar, importId, onStoring });
}

function exampleTerritory(): IntakeResult {
  const { records, data } = simulateTerritory({ seed: exampleSeed });
  return {
    title: 'Territorio de ejemplo (simulado)',
    source: `Simulado por Telar, semilla ${String(exampleSeed)}`,
    hash: '',
    records,
    findings: [],
    counts: { networks: data.length, records: records.length },
    changes: {},
  };
}

/** Beside the tables lie their sources, layouts and the workbooks that some of them were read from. */
const isTable = (name: string): boolean => name.endsWith('.csv') && !name.includes('.xlsx');

const datasetFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../datasets/${name}`, import.meta.url));
