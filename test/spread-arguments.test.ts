import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** Calls that take every item of a list as an argument of its own. */
const spreading =
  /\b(?:push|unshift|splice|fromCharCode|fromCodePoint|Math\.(?:max|min|hypot))\(\s*(?:[^(){}[\]]*,\s*)?\.\.\.\s*[\w.#]+/g;

/** Those whose lists are short whatever comes in, each with what bounds it. */
const bounded: Readonly<Record<string, { calls: number; because: string }>> = {
  'contract/extremes.ts': { calls: 1, because: 'words about it' },
  'contract/search-rank.ts': { calls: 1, because: 'words of one search' },
  'contract/typing-mistakes.ts': { calls: 2, because: 'letters of one word' },
  'server/analysis/linear/top-of-tridiagonal.ts': { calls: 2, because: 'steps of one iteration' },
  'server/analysis/metrics/disparity.ts': { calls: 1, because: 'the two ends of a tie' },
  'server/intake/formats/foreign-formats.ts': { calls: 1, because: '64 bytes' },
  'server/intake/matching/name-tokens.ts': { calls: 1, because: 'letters of one word' },
  'server/simulation/national/run-schools.ts': { calls: 3, because: 'schools of one comuna' },
  'server/simulation/plant/hard-negatives.ts': { calls: 1, because: 'members of one simulated network' },
  'server/simulation/survey-round.ts': { calls: 3, because: 'answers of one simulated school' },
  'server/simulation/worlds/collect-answers.ts': { calls: 2, because: 'answers of one simulated school' },
  'server/use-cases/accounts/failed-sign-ins.ts': { calls: 1, because: 'two keys of one attempt' },
  'server/use-cases/accounts/password-rules.ts': { calls: 1, because: 'a list of this house' },
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

describe('lists as arguments', () => {
  const found = Object.fromEntries(
    ['contract', 'server'].flatMap(filesIn).flatMap((file) => {
      const calls = readFileSync(join(root, file), 'utf8').match(spreading) ?? [];
      return calls.length === 0 ? [] : [[file, calls.length] as const];
    }),
  );

  it('are short: a call has room for about a hundred thousand, and files and networks have more rows', () => {
    // Use `append`, `largestOf` or `smallestOf` of contract/extremes.ts, or name what bounds the list.
    expect(found).toEqual(
      Object.fromEntries(Object.entries(bounded).map(([file, { calls }]) => [file, calls])),
    );
  });

  it.each(['list.push(...rows);', 'Math.max(0, ...rows.map(f))', 'Math.min(\n      ...rows'])(
    'are found in %s',
    (code) => {
      expect(code.match(spreading)).toHaveLength(1);
    },
  );

  it.each(['list.push({ ...row });', 'add([...rows])', 'Math.max(a, b)'])('are none in %s', (code) => {
    expect(code.match(spreading)).toBeNull();
  });
});
