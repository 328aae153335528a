import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type OpenedPlace, openAt, type Place } from './stores.ts';
import { wholeStoreOf } from './whole-store-of.ts';
import { prepareSteps, stateOf, stepKinds, takeStep, wholeStateOf } from './steps.ts';

/** Kills of one engine in all: a handful in a test run, more with `npm run fuzz -- --kills`. */
export const kills = Number(process.env['KILLS'] ?? 4);
export const killSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** Kills of one store; then a new one, so that looking at all of it stays quick. */
export const killsOfStore = 4;

/** When a process is killed: some milliseconds after it has acknowledged some steps, however fast the machine is. */
export type Moment = {
  steps: number;
  afterMs: number;
  /** Whether the server of the store is killed at that moment, too. */
  withServer?: boolean;
};

/** The server of a store, for whoever kills what uses it. */
export type KilledServer = {
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Makes what the killed process held of the store as old as it is when the next one need no longer wait for it. */
  expireLease(): Promise<void>;
};

/** Starts a process on a store and kills it at a moment; gives the lines that it has printed. */
async function killAt(
  script: string,
  args: string[],
  { steps, afterMs, withServer = false }: Moment,
  server?: KilledServer,
): Promise<string[]> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const closed = once(child, 'close');
  // The first line is that it is ready.
  while (text.split('\n').length <= steps + 1) {
    if (child.exitCode !== null) throw new Error('The process ended before it was killed.');
    await wait(2);
  }
  await wait(afterMs);
  if (withServer) await server?.kill();
  child.kill('SIGKILL');
  await closed;
  if (withServer) await server?.restart();
  await server?.expireLease();
  // A line that was cut in two was not printed.
  return text.slice(0, text.lastIndexOf('\n')).split('\n').slice(1);
}

/**
 * Takes steps in processes that are killed, and checks after each kill that the store and its accounts are as before or
 * after some step, and that no step that was acknowledged is missing.
 *
 * @param moments when each process is killed
 * @param server of the place; not given: the store has none
 * @returns how often a kill found a step of each kind unfinished
 */
export async function checkKills(
  place: Place,
  moments: readonly Moment[],
  server?: KilledServer,
): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  await withEmbedded(async (reference) => {
    await prepareSteps(reference.store);
    const first = await openAt(place);
    await prepareSteps(first.store);
    await first.close();
    let taken = 0;
    for (const moment of moments) {
      const lines = await killAt('step-forever.ts', [JSON.stringify(place), String(taken)], moment, server);
      const acknowledged = taken + lines.filter((line) => line !== '').length;
      for (; taken < acknowledged; taken++) await takeStep(reference, taken);
      const found = await stateAt(place);
      if (!isSame(found, await wholeStateOf(reference))) {
        // The step that the kill interrupted was stored, and its word did not get out.
        await takeStep(reference, taken);
        expect(found, `after ${String(acknowledged)} steps`).toEqual(await wholeStateOf(reference));
        taken += 1;
      } else
        broken[stepKinds[taken % stepKinds.length]!] =
          (broken[stepKinds[taken % stepKinds.length]!] ?? 0) + 1;
    }
    // And it goes on.
    const last = await openAt(place);
    for (let more = 0; more < stepKinds.length; more++, taken++) {
      await takeStep(last, taken);
      await takeStep(reference, taken);
    }
    expect(await wholeStateOf(last)).toEqual(await wholeStateOf(reference));
    await last.close();
  });
  return broken;
}

async function stateAt(place: Place): Promise<unknown> {
  const opened = await openAt(place);
  try {
    return await wholeStateOf(opened);
  } finally {
    await opened.close();
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Runs work on an embedded store of its own. */
export async function withEmbedded(
  work: (opened: OpenedPlace, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-kills-'));
  const opened = await openAt({ folder });
  try {
    await work(opened, folder);
  } finally {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kills processes while they restore a store: what is left is an empty store or the whole one, and can be restored. */
export async function checkRestores(
  newPlace: () => Promise<Place>,
  delays: readonly number[],
  server?: KilledServer,
): Promise<{ empty: number; whole: number }> {
  const outcomes = { empty: 0, whole: 0 };
  await withEmbedded(async (original, folder) => {
    await prepareSteps(original.store);
    for (let k = 0; k < 4 * stepKinds.length; k++) await takeStep(original, k);
    const expected = await stateOf(original.store);
    for (const afterMs of delays) {
      const place = await newPlace();
      const moment = { steps: 0, afterMs };
      const lines = await killAt('restore-once.ts', [JSON.stringify(place), folder], moment, server);
      const { store, close } = await openAt(place);
      try {
        const isEmpty = (await store.listRevisions({ limit: 1 })).items.length === 0;
        if (lines.includes('restored')) expect(isEmpty).toBe(false);
        outcomes[isEmpty ? 'empty' : 'whole'] += 1;
        // What was not restored leaves nothing behind that hinders the next.
        if (isEmpty) await store.restoreStore(await wholeStoreOf(original.store));
        expect(await stateOf(store)).toEqual(expected);
      } finally {
        await close();
      }
    }
  });
  return outcomes;
}
