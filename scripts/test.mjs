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
  const tally = { passed: 0, failed: 0, skipped: 0 };
  if (chosen.length === 0) for (const check of checks) runCheck(check, tally);
  for (const step of steps) {
    const projects = step.filter((project) => chosen.length === 0 || chosen.includes(project));
    await Promise.all(projects.map((project, at) => runProject(project, tally, { shown: at === 0 })));
  }
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
});

function runCheck([name, program, args], tally) {
  const seconds = timed(() => {
    const ended = run([program, ...args]);
    tally[ended === 0 ? 'passed' : 'failed'] += 1;
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
  const report = join(folder, 'report.json');
  const start = performance.now();
  const { status, output } = await runBeside(
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { shown },
  );
  process.stdout.write(output);
  const counted = readReport(report);
  tally.passed += counted.passed;
  tally.failed += Math.max(counted.failed, status === 0 ? 0 : 1);
  tally.skipped += counted.skipped;
  if (counted.skipped > 0 && process.env.CI === 'true') {
    console.log(`FAILED  ${counted.skipped} ${project} tests were skipped, and CI skips nothing`);
    tally.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`    ${project}: ${Math.round((performance.now() - start) / 1000)} s`);
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numFailedTestSuites * Number(report.numFailedTests === 0),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function options() {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return { cwd: root, env: { ...process.env, PATH } };
}

function run(args) {
  return spawnSync(process.execPath, args, { ...options(), stdio: 'inherit' }).status;
}

/** Runs beside others; resolves with what was printed and not shown yet. */
function runBeside(args, { shown }) {
  const child = spawn(process.execPath, args, {
    ...options(),
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
