import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemSentences } from '../../../contract/problem-sentences.ts';
import { allWords, type Words } from './all-words.ts';

const root = new URL('../../../', import.meta.url);
const sources = ['server/', 'contract/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: folder + name, text: readFileSync(new URL(folder + name, root), 'utf8') })),
);

/** Where problems are met by whoever types a command or ships data, and by no reader of the explorer. */
const commandLine =
  /^server\/(cli|intake\/(cases|classics)|use-cases\/transfer)\/|^server\/(runtime\/(read|write)-parts-file|store\/(revisions\/archived-statements|accounts\/accounts-archive))\.ts$/;

/** Each problem as it is made, up to the end of its statement. */
const made = sources
  .filter(
    ({ name }) =>
      (name.startsWith('server/') && !commandLine.test(name)) || name === 'contract/check-part.ts',
  )
  .flatMap(({ name, text }) =>
    text
      .split('new TelarProblem(')
      .slice(1)
      .map((rest) => ({ name, statement: rest.slice(0, rest.indexOf(');\n')) })),
  )
  // One that a worker passes on, with the code that it has.
  .filter(({ statement }) => !statement.startsWith('kind, detail, more'));

/** By their kind alone go those of a store that does not open. */
const hasCode = (statement: string) =>
  /\bcode\b/.test(statement) || /^\s*'store-unavailable'/.test(statement);

const groups = ['importProblem', 'surveyProblem', 'ownProblem', 'problem'];
const wordsByCode = async (language: 'es' | 'en') => {
  const words = await allWords(language);
  return Object.assign({}, ...groups.map((group) => words[group])) as Record<string, Words>;
};

describe('problems of the service', () => {
  it('have a code, and no English sentence alone', () => {
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter(({ statement }) => !hasCode(statement))).toEqual([]);
  });

  const literal = made.flatMap(({ statement }) =>
    [...statement.matchAll(/code: '([\w-]+)'/g)].map(([, code]) => code!),
  );
  const codes = [...Object.keys(problemSentences), ...literal, 'store-unavailable'];

  it.each(['es', 'en'] as const)('say what is wrong and what to do about it: %s', async (language) => {
    const words = await wordsByCode(language);
    expect(literal.length).toBeGreaterThan(5);
    const unsaid = codes.filter((code) => !words[code]?.['title'] || !words[code]['advice']);
    expect(unsaid).toEqual([]);
  });

  it('fill the holes of their words', async () => {
    const words = await wordsByCode('es');
    const unfilled = Object.entries(problemSentences).flatMap(([code, sentence]) =>
      holesOf(words[code]!)
        .filter((hole) => !sentence.includes(`{${hole}}`))
        .map((hole) => `${code}: ${hole}`),
    );
    expect(unfilled).toEqual([]);
  });

  it('are all that there are words for', async () => {
    const all = sources.map(({ text }) => text).join('\n');
    const codes = Object.keys(await wordsByCode('es'));
    expect(codes.filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });
});

const holesOf = (words: Words): string[] =>
  Object.values(words).flatMap((text) =>
    [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => hole!),
  );
