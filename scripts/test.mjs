// `npm test`: everything CI runs, in order: format, lint, types, dependencies, unused code, build, then unit, http, store and browser tests.
// `npm test -- http` runs one project only. The last line says how many checks passed and failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

const bin = (name) => join(root, 'node_modules', name);
const checks = [
  ['format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint/bin/eslint.js'), ['.']],
  ['types', bin('typescript/bin/tsc'), ['--noEmit', '-p', '.']],
  ['dependencies', join(root, 'scripts/check-dependencies.mjs'), []],
  // Where an engine answers; it takes minutes and loads the base image.
  ...(process.env.CI === 'true' ? [['container', join(root, 'scripts/check-container.mjs'), []]] : []),
  ['nothing unused', bin('knip/bin/knip.js'), ['--no-progress', '--treat-config-hints-as-errors']],
];
/** Projects by name, in order; those of one step run side by side: their servers wait more than they compute. */
const steps = [['unit'], ['http'], ['store', 'own-server'], ['browser']];

await prepared(import.meta.url, {}, async () => {
  const chosen = process.argv.slice(2);
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [], retried: [] };
  if (chosen.length === 0) for (const check of checks) runCheck(check, tally);
  for (const step of steps) {
    const projects = step.filter((project) => chosen.length === 0 || chosen.includes(project));
    await Promise.all(projects.map((project, at) => runProject(project, tally, { shown: at === 0 })));
  }
  printOutcome(tally);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
});

function runCheck([name, program, args], tally) {
  const seconds = timed(() => {
    const ended = run([program, ...args]);
    if (ended === 0) tally.passed += 1;
    else countFailures(tally, [name]);
    console.log(`${ended === 0 ? 'ok' : 'FAILED'}  ${name}`);
  });
  console.log(`    ${seconds} s`);
}

/**
 * A project that ends badly without naming a failed test (it could not start, or leaked an error) counts as one failure.
 * What a project prints that is not `shown` as it runs is printed when it has ended.
 */
async function runProject(project, tally, { shown }) {
  const folder = mkdtempSync(join(tmpdir(), 'telar-test-'));
  const outcomeFile = join(folder, 'outcome.json');
  const start = performance.now();
  const { status, output } = await runBeside([bin('vitest/vitest.mjs'), 'run', '--project', project], {
    shown,
    env: { TELAR_TEST_OUTCOME: outcomeFile },
  });
  process.stdout.write(output);
  const outcome = readOutcome(outcomeFile);
  tally.passed += outcome.passed;
  tally.skipped += outcome.skipped;
  tally.retried.push(...outcome.retried);
  const unnamed = status !== 0 && outcome.failures.length === 0;
  countFailures(tally, unnamed ? [`the project ${project} ended with ${status}`] : outcome.failures);
  if (outcome.skipped > 0 && process.env.CI === 'true')
    countFailures(tally, [`${outcome.skipped} ${project} tests were skipped, and CI skips nothing`]);
  rmSync(folder, { recursive: true, force: true });
  console.log(`    ${project}: ${Math.round((performance.now() - start) / 1000)} s`);
}

function countFailures(tally, failures) {
  tally.failed += failures.length;
  tally.failures.push(...failures);
}

function readOutcome(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, skipped: 0, failures: [], retried: [] };
  }
}

/** What failed stands last, whatever was printed between: a log is read from its end. */
function printOutcome({ failures, retried }) {
  for (const name of retried) console.log(`RETRIED  passed when tried again: ${name}`);
  for (const words of failures) console.log(`FAILED  ${words.slice(0, 1500)}`);
}

function options(env = {}) {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return { cwd: root, env: { ...process.env, PATH, ...env } };
}

function run(args) {
  return spawnSync(process.execPath, args, { ...options(), stdio: 'inherit' }).status;
}

/** Runs beside others; resolves with what was printed and not shown yet. */
function runBeside(args, { shown, env }) {
  const child = spawn(process.execPath, args, {
    ...options(env),
    stdio: ['ignore', ...(shown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
  });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status, output: Buffer.concat(parts) }));
  });
}

function timed(work) {
  const start = performance.now();
  work();
  return Math.round((performance.now() - start) / 1000);
}
