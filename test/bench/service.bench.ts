import { mkdtemp, rm, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { api } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { spawnTelar, lineOf, ending } from '../cli/run-telar.ts';
import { type BenchSection, secondsOf, table } from './bench-report.ts';
import type { Aim, Unit } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';

/** The service as its users meet it: first start, second start, the largest SLEP, search, and what the browser loads. */
export const section: BenchSection = {
  id: 'service',
  title: 'The service on its shipped data',
  run: async (bench) => {
    const folder = await mkdtemp(join(tmpdir(), 'telar-bench-'));
    try {
      const row = rowsOf(bench);
      const first = await start(folder);
      const second = await start(folder);
      const megabytes = (await stat(join(folder, 'telar.sqlite'))).size / 2 ** 20;
      const firstStart = 'first start: load everything that ships, then listen';
      return table([
        ['what', 'figure', 'aim'],
        row(firstStart, 's', first.seconds, { atMost: 30 }),
        row(`${firstStart}, most memory`, 'MB', first.megabytes, { atMost: 500 }),
        row('second start', 's', second.seconds, { atMost: 5 }),
        row('size of the database', 'MB', Math.round(megabytes)),
        ...(await timeAnswers(folder, row)),
        row('explorer at first load, gzip', 'kB', firstLoad(), { atMost: 350 }),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Row = (name: string, unit: Unit, values: number | readonly number[], aim?: Aim) => string[];

const rowsOf =
  (bench: Bench): Row =>
  (name, unit, values, aim) => {
    const figure = bench.figure({ name, unit, ...(aim && { aim }) }, values);
    return [name, shown(figure), shownAim(figure)];
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

const regionGraph: Aim = { atMost: 0.06 };

async function timeAnswers(folder: string, row: Row): Promise<string[][]> {
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
    const time = async (name: string, path: string, aim?: Aim) =>
      row(
        ...([name, 's'] as const),
        await secondsOf(async () => (await fetch(`${telar.address}/api/v1${path}`)).text(), 30),
        aim,
      );
    const schools = `${largest?.name ?? ''}, ${String(largest?.publicSchools)} public schools`;
    return [
      row('assessments of the example territory, the first time after a start', 's', cold),
      await time('assessments of the example territory, warm', '/assessments?territory=slep:demo'),
      await time(`graph of the largest SLEP (${schools}), warm`, `/territories/${largest?.id ?? ''}/graph`, {
        atMost: 0.15,
      }),
      await time('graph of the region of Valparaíso, warm', '/territories/region:05/graph', regionGraph),
      await time('search over all schools ("liceo politecnico")', '/actors?q=liceo+politecnico', {
        atMost: 0.03,
      }),
      await time('search by a prefix that fits thousands ("esc")', '/actors?q=esc', { atMost: 0.03 }),
      await time('a school with its years', '/actors/school:1'),
      await healthWhileMeasuring(telar, row),
      await cancelling(telar, row),
    ];
  } finally {
    await telar.stop();
  }
}

const country = { territory: 'country:cl', metrics: ['betweenness', 'harmonic', 'edge-betweenness'] };

/** How long others wait while the country is read from the store and measured. */
async function healthWhileMeasuring({ address, query }: RunningTelar, row: Row): Promise<string[]> {
  const slowest: number[] = [];
  for (let seed = 1; seed <= 3; seed++) {
    const taken: number[] = [];
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
    taken.sort((a, b) => a - b);
    slowest.push(taken[Math.floor(taken.length * 0.99)]! / 1000);
  }
  return row('health while the country is read and measured, p99', 's', slowest, { atMost: 0.05 });
}

/** From the wish to cancel until the processor rests, in steps of 20 ms. */
async function cancelling({ query }: RunningTelar, row: Row): Promise<string[]> {
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
  return row('from cancelling a job of the country until the processor rests', 's', taken, { atMost: 0.2 });
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
