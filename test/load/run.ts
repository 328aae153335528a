import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ending, lineOf, spawnTelar } from '../cli/run-telar.ts';
import { type LoadReport, memoryOfMinute, runLoad } from './run-load.ts';

/** Loads a service of its own: `--seconds`, `--clients`, and `--out FILE` for the numbers as JSON. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '64' },
    out: { type: 'string' },
  },
});
const [seconds, clients] = [Number(values.seconds), Number(values.clients)];
const folder = await mkdtemp(join(tmpdir(), 'telar-load-'));
const child = spawnTelar(['serve'], { PORT: '0', TELAR_DATA: folder, TELAR_RATE_LIMIT: '0' });
const ended = ending(child);
try {
  const address = (await lineOf(child, /^Telar: http/)).replace('Telar: ', '');
  const report = await runLoad({ address, seconds, clients, memory: () => residentBytes(child.pid!) });
  print(report);
  if (values.out !== undefined)
    await writeFile(values.out, `${JSON.stringify({ seconds, clients, ...report }, null, 2)}\n`);
} finally {
  child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true });
}

/** Resident memory of a process, where the system tells. */
function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

function print({ kinds, errors, perSecond, memory, health }: LoadReport): void {
  console.log(
    `${String(clients)} clients, ${String(seconds)} s, ${String(availableParallelism())} processors`,
  );
  console.log(`${String(perSecond)} requests a second; slowest /health ${String(health)} ms`);
  console.table(kinds);
  const minutes = memory.length >= 180 ? [1, -1] : [0, -1];
  const [before, after] = minutes.map((minute) => memoryOfMinute(memory, minute));
  console.log(
    `memory: ${String(Math.max(...memory))} MB at most; ${String(before)} MB in minute ${String(minutes[0]! + 1)}, ${String(after)} MB in the last`,
  );
  console.log('errors', errors);
}
