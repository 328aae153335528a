// Builds the container and runs it as compose.yaml does: without root, read-only, in bounds of memory and processes.
// Where there is no container engine it says so and ends well: test/container/ reads the files instead.
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './modern-node.mjs';

const image = 'telar-check';
const run = (args, options = {}) =>
  spawnSync('docker', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });

if (spawnSync('docker', ['info'], { stdio: 'ignore' }).status !== 0) {
  console.log('No container engine answers here: Dockerfile and compose.yaml are read by tests, not built.');
} else {
  process.exitCode = (await check()) ? 0 : 1;
}

async function check() {
  if (run(['build', '--tag', image, '.'], { stdio: 'inherit' }).status !== 0) return false;
  const refused = run(['run', '--rm', image]);
  if (refused.status === 0) return fail('It started for everybody, without accounts.');
  const bounds = ['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges', '--memory=4g'];
  const open = ['--pids-limit=256', '--tmpfs=/tmp', '--env=TELAR_OPEN=1', image, 'serve', '--empty'];
  const id = run(['run', '--detach', '--volume=/data', ...bounds, ...open]).stdout.trim();
  try {
    return (await isHealthy(id)) || fail(run(['logs', id], { stdio: 'pipe' }).stderr);
  } finally {
    run(['rm', '--force', '--volumes', id]);
  }
}

/** Whether the container's own check succeeds within two minutes. */
async function isHealthy(id) {
  for (let tried = 0; tried < 60; tried++) {
    const { stdout } = run(['inspect', '--format', '{{.State.Health.Status}}', id]);
    if (stdout.trim() === 'healthy') return true;
    await wait(2000);
  }
  return false;
}

function fail(sentence) {
  console.error(sentence);
  return false;
}
