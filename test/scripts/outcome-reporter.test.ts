import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/outcome-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tests = `
test('holds', () => expect(1).toBe(1));
test('does not hold', () => expect(1).toBe(2));
test.skip('left out', () => {});
let tries = 0;
test('holds when tried again', { retry: 1 }, () => expect(tries++).toBe(1));
describe('whose hook fails', () => {
  beforeAll(() => { throw new Error('no server'); });
  test('never runs', () => {});
});
`;

test('an outcome counts what held and names what failed, was tried again, or never started', () => {
  writeFileSync(join(folder, 'some.test.js'), tests);
  writeFileSync(join(folder, 'missing.test.js'), "import './nothing.js';");
  const outcomeFile = join(folder, 'outcome.json');
  const reporters = JSON.stringify([[join(root, 'scripts/outcome-reporter.mjs'), { outcomeFile }]]);
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default { test: { globals: true, include: ['*.test.js'], reporters: ${reporters} } };`,
  );
  const ended = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: folder,
  });
  const outcome = JSON.parse(readFileSync(outcomeFile, 'utf8'));
  expect(ended.status).toBe(1);
  expect(outcome).toMatchObject({ passed: 2, skipped: 2 });
  expect(outcome.retried).toEqual([expect.stringMatching(/some\.test\.js > holds when tried again$/)]);
  expect(outcome.failures.map((words: string) => words.split('\n', 2).join(': ')).sort()).toEqual([
    expect.stringMatching(/missing\.test\.js: Cannot find module/),
    expect.stringMatching(/some\.test\.js > does not hold: expected 1 to be 2/),
    expect.stringMatching(/some\.test\.js > whose hook fails: no server/),
  ]);
});
