import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { apiRoot } from '../../../contract/api.ts';
import type { RunningTelar } from '../../running-telar.ts';
import { addresses, importOf, type Variant } from './variants.ts';

/** Seconds of imports and undos under readers; without it, eight of them. */
const seconds = Number(process.env['STEADY_SECONDS'] ?? 0);
const changes = 8;
const readers = 20;
/** Milliseconds after a commit from which no answer of any process may be of before. */
const staleMs = 1_000;

type Answer = { status: number; text: string };

async function answerOf({ address }: RunningTelar, path: string): Promise<Answer> {
  const response = await fetch(`${address}${apiRoot}${path}`);
  const text = await response.text();
  // Which revision said it is another one each time that the same is imported.
  return { status: response.status, text: text.replaceAll(/"revision":\d+/g, '"revision":0') };
}

/** What each address answers while nothing changes, by variant. */
export type Expected = Record<Variant, Map<string, string>>;

async function allAnswers(telar: RunningTelar): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const path of addresses) {
    const { status, text } = await answerOf(telar, path);
    expect(status, path).toBe(200);
    answers.set(path, text);
  }
  return answers;
}

const commit = async ({ telar }: RunningTelar, variant: Variant): Promise<number> => {
  const { draft, records } = importOf(variant);
  return (await telar.store.commitRevision(draft, records)).number;
};

/** Stores the base, and finds out what is answered in each of three states. */
export async function prepare(telar: RunningTelar): Promise<Expected> {
  await commit(telar, 'base');
  const base = await allAnswers(telar);
  const at = async (variant: Variant) => {
    const number = await commit(telar, variant);
    const answers = await allAnswers(telar);
    await telar.telar.store.undoRevision(number);
    return answers;
  };
  const expected = { base, first: await at('first'), second: await at('second') };
  for (const path of addresses)
    expect(new Set(Object.values(expected).map((answers) => answers.get(path))).size, path).toBe(3);
  return expected;
}

export type Storm = { changes: number; answers: number; refused: number; mixed: string[]; stale: string[] };

/**
 * Imports and undoes through one Telar while readers ask both, and counts answers that are of no one state, and answers
 * of the other Telar that were begun a second after a commit and are of before it.
 */
export async function storm(writing: RunningTelar, other: RunningTelar, expected: Expected): Promise<Storm> {
  const found: Storm = { changes: 0, answers: 0, refused: 0, mixed: [], stale: [] };
  let isOver = false;
  const read = async (reader: number) => {
    for (let at = reader; !isOver; at++) {
      const path = addresses[at % addresses.length]!;
      const { status, text } = await answerOf(reader % 2 === 0 ? writing : other, path);
      if (status === 503) found.refused += 1;
      else found.answers += 1;
      const isOfOneState = Object.values(expected).some((answers) => answers.get(path) === text);
      if (status !== 503 && !isOfOneState)
        found.mixed.push(`${path} ${String(status)} ${text.slice(0, 300)}`);
    }
  };
  const reading = Array.from({ length: readers }, (_, reader) => read(reader));
  const end = performance.now() + seconds * 1_000;
  const isEnough = () => found.changes >= changes && performance.now() >= end;
  try {
    for (let at = 0; !isEnough(); at++) {
      const variant = at % 2 === 0 ? 'first' : 'second';
      const number = await commit(writing, variant);
      await seenBy(other, expected[variant], found);
      await writing.telar.store.undoRevision(number);
      await seenBy(other, expected.base, found);
      found.changes += 2;
    }
  } finally {
    isOver = true;
    await Promise.all(reading);
  }
  return found;
}

/** Asks until the change is seen; an answer of before, or none, is no fault in the first second. */
async function seenBy(other: RunningTelar, expected: Map<string, string>, found: Storm): Promise<void> {
  const committed = performance.now();
  for (const path of [addresses[0]!, addresses[1]!]) {
    for (;;) {
      const begun = performance.now();
      const { status, text } = await answerOf(other, path);
      if (text === expected.get(path)) break;
      if (status !== 503 && begun - committed > staleMs) {
        found.stale.push(`${path} ${String(Math.round(begun - committed))} ms`);
        break;
      }
      await wait(20);
    }
  }
}
