import { mkdtemp, rm, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { api } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { spawnTelar, lineOf, ending } from '../cli/run-telar.ts';
import { type BenchSection, median, milliseconds, secondsOf, table } from './bench-report.ts';

/** The service as its users meet it: first start, second start, the largest SLEP, search, and what the browser loads. */
export const section: BenchSection = {
  id: 'service',
  title: 'The service on its shipped data',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'telar-bench-'));
    try {
      const first = await start(folder);
      const second = await start(folder);
      const answers = await timeAnswers(folder);
      return table([
        ['what', 'figure', 'aim'],
        [
          'first start: load everything that ships, then listen',
          `${first.seconds.toFixed(1)} s, ${String(first.megabytes)} MB at most`,
          '≤ 30 s, ≤ 500 MB',
        ],
        ['second start', `${second.seconds.toFixed(1)} s`, '≤ 5 s'],
        [
          'size of the database',
          `${String(Math.round((await stat(join(folder, 'telar.sqlite'))).size / 2 ** 20))} MB`,
          '',
        ],
        ...answers,
        ['explorer at first load, gzip', `${String(firstLoad())} kB`, '≤ 350 kB'],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function start(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const child = spawnTelar(['serve'], { PORT: '0', TELAR_DATA: folder });
  const ended = ending(child);
  await lineOf(child, /^Telar: http/);
  const seconds = (performance.now() - begun) / 1000;
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? '0';
  child.kill('SIGTERM');
  await ended;
  return { seconds, megabytes: Math.round(Number(peak) / 1024) };
}

async function timeAnswers(folder: string): Promise<string[][]> {
  const telar = await startTelar(folder);
  try {
    const assessments = `${telar.address}/api/v1/assessments?territory=slep:demo`;
    const begun = performance.now();
    await (await fetch(assessments)).text();
    const cold = (performance.now() - begun) / 1000;
    const sleps = await telar.query(api.listTerritories, {
      query: { kind: 'slep', simulated: 'false', limit: '500' },
    });
    const largest = sleps.items.toSorted((a, b) => b.publicSchools - a.publicSchools)[0];
    const time = async (path: string) =>
      milliseconds(
        median(await secondsOf(async () => (await fetch(`${telar.address}/api/v1${path}`)).text(), 30)),
      );
    return [
      ['assessments of the example territory, the first time after a start', milliseconds(cold), ''],
      ['assessments of the example territory, warm', await time('/assessments?territory=slep:demo'), ''],
      [
        `graph of the largest SLEP (${largest?.name ?? ''}, ${String(largest?.publicSchools)} public schools), warm`,
        await time(`/territories/${largest?.id ?? ''}/graph`),
        '≤ 150 ms',
      ],
      ['search over all schools ("liceo politecnico")', await time('/actors?q=liceo+politecnico'), '≤ 30 ms'],
      ['search by a prefix that fits thousands ("esc")', await time('/actors?q=esc'), '≤ 30 ms'],
      ['a school with its years', await time('/actors/school:1'), ''],
      await healthWhileMeasuring(telar),
      await cancelling(telar),
    ];
  } finally {
    await telar.stop();
  }
}

const country = { territory: 'country:cl', metrics: ['betweenness', 'harmonic', 'edge-betweenness'] };

/** How long others wait while the country is read from the store and measured. */
async function healthWhileMeasuring({ address, query }: RunningTelar): Promise<string[]> {
  const taken: number[] = [];
  for (let seed = 1; seed <= 3; seed++) {
    let over = false;
    const work = query(api.startJob, { body: { ...country, seed } })
      .then(async ({ id }) => (await fetch(`${address}/api/v1/jobs/${id}/events`)).text())
      .finally(() => (over = true));
    while (!over) {
      const begun = performance.now();
      await (await fetch(`${address}/api/v1/health`)).text();
      taken.push(performance.now() - begun);
      await wait(2);
    }
    await work;
  }
  taken.sort((a, b) => a - b);
  const p99 = taken[Math.floor(taken.length * 0.99)]!;
  return [
    `health while the country is read and measured, p99 of ${String(taken.length)}`,
    milliseconds(p99 / 1000),
    '≤ 50 ms',
  ];
}

/** From the wish to cancel until the processor rests, in steps of 20 ms. */
async function cancelling({ query }: RunningTelar): Promise<string[]> {
  const taken: number[] = [];
  for (let seed = 11; seed <= 15; seed++) {
    const { id } = await query(api.startJob, { body: { ...country, seed } });
    await wait(300);
    const begun = performance.now();
    await query(api.cancelJob, { id });
    for (let busy = true; busy;) {
      const before = process.cpuUsage();
      await wait(20);
      const { user, system } = process.cpuUsage(before);
      busy = user + system > 10_000;
    }
    taken.push((performance.now() - begun - 20) / 1000);
  }
  return [
    'from cancelling a job of the country until the processor rests',
    milliseconds(median(taken)),
    '≤ 200 ms',
  ];
}

/** Kilobytes that the first page and everything it names at once weigh when compressed. */
function firstLoad(): number {
  const folder = new URL('../../dist/client/', import.meta.url).pathname;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  return Math.round(
    named.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
      gzipSync(page).length,
    ) / 1000,
  );
}
