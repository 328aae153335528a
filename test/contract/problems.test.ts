import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import { type ProblemCode, problemSentences, sentenceOf } from '../../contract/problem-sentences.ts';

it('a problem of pure code carries a code, its values and the sentence made of them', () => {
  const problem = codedProblem('unknown-wave', { network: 'n', wave: 'w9', known: 'w1, w2' }, 'wave');
  expect(problem).toMatchObject({
    kind: 'invalid-request',
    code: 'unknown-wave',
    values: { network: 'n', wave: 'w9', known: 'w1, w2' },
    field: 'wave',
    message: 'The network n has no wave "w9"; its waves are: w1, w2.',
  });
});

it('any other problem has its kind as code, and no values', () => {
  expect(new TelarProblem('conflict', 'That is taken.')).toMatchObject({ code: 'conflict', values: {} });
});

it.each(Object.entries(problemSentences))('the sentence of %s takes each of its values', (code, sentence) => {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
  const written = sentenceOf(code as ProblemCode, values);
  for (const name of names) expect(written).toContain(`<${name}>`);
  expect(written).not.toMatch(/[{}]/);
});

it('pure code has no words of its own for a problem', () => {
  const files = globSync('server/analysis/**/*.ts');
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toContain('new TelarProblem(');
});
