import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import es from '../../../client/i18n/es/problems.json' with { type: 'json' };

const root = new URL('../../../', import.meta.url);
const sources = ['server/', 'contract/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: folder + name, text: readFileSync(new URL(folder + name, root), 'utf8') })),
);

it('are of problems that the service has', () => {
  const all = sources.map(({ text }) => text).join('\n');
  expect(Object.keys(es.problem).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

/** Each problem as it is made, up to the end of its statement. */
const made = sources
  .filter(({ name }) => /^server\/(http|use-cases)\//.test(name))
  .flatMap(({ name, text }) =>
    text
      .split('new TelarProblem(')
      .slice(1)
      .map((rest) => ({ name, statement: rest.slice(0, rest.indexOf(');\n')) })),
  );

it('leave few problems of the service with an English sentence alone', () => {
  const uncoded = made.filter(({ statement }) => !statement.includes('code'));
  expect(made.length).toBeGreaterThan(50);
  // What only a program meets: costs of files, exports by the command line, bodies that are no JSON.
  expect(uncoded.map(({ name }) => name).length).toBeLessThanOrEqual(most);
});
const most = 32;
