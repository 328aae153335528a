// `npm run fuzz [-- --minutes 10] [--seed N]`: mutated files and models of bundles until the time is up.
// `npm run fuzz -- --kills [--times 50]`: processes killed at random moments of what changes a store, on both engines.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    kills: { type: 'boolean', default: false },
    times: { type: 'string', default: '50' },
  },
});
// Two properties share the time.
const seconds = String((Number(values.minutes) * 60) / 2);
const fuzzing = {
  args: ['--project', 'unit', 'test/fuzz'],
  env: { FUZZ_SECONDS: seconds, FUZZ_SEED: values.seed },
};
const killing = {
  args: ['--project', 'store', '--project', 'own-server', 'kill'],
  env: { KILLS: values.times, FUZZ_SEED: values.seed },
};

await prepared(import.meta.url, { client: false }, () => {
  const { args, env } = values.kills ? killing : fuzzing;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--no-file-parallelism', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
});
