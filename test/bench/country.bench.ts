import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ending, lineOf, spawnTelar } from '../cli/run-telar.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { environmentOf } from '../store/neo4j/every-answer.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';

/** The graph of the country on the shipped data: asked for in turn of both engines, and of each four at once. */
export const section: BenchSection = {
  id: 'country',
  title: 'The graph of the country over both engines',
  run: async (bench) => {
    const given = await testServer({ heap: '2g', pagecache: '256m', quick: false });
    if ('skip' in given) return 'Not measured: no Neo4j here.';
    const services: Service[] = [];
    try {
      services.push(await start('embedded', {}));
      services.push(await start('Neo4j', { ...environmentOf(given.server), NEO4J_TIMEOUT: '120000' }));
      return await measure(bench, services);
    } finally {
      for (const service of services) await service.stop();
      await given.server.stop();
    }
  },
};

type Service = { name: string; address: string; pid: number; stop(): Promise<void> };

/** A process of its own, with all that ships loaded. */
async function start(name: string, environment: Record<string, string>): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-country-'));
  const child = spawnTelar(['serve'], {
    ...{ PORT: '0', TELAR_DATA: folder, TELAR_RATE_LIMIT: '0' },
    ...environment,
  });
  const ended = ending(child);
  const line = await lineOf(child, /^Telar: http/);
  return {
    ...{ name, address: line.slice('Telar: '.length), pid: child.pid! },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Rounds that are not counted: threads start, plans are made and code is compiled. */
const warming = 4;
const rounds = 15;

/** No two requests are the same: none is answered from a cache. */
let asked = 0;
const graphOf = (year: number) =>
  `/territories/country%3Acl/graph?limit=${String(1000 + asked++)}&year=${String(year)}`;

const years = [2022, 2023, 2024, 2025];

async function measure(bench: Bench, services: Service[]): Promise<string> {
  const rows = [
    await alternately(bench, 'graph of one year', services, () => 2025),
    await alternately(bench, 'graphs of four years in turn', services, (round) => years[round % 4]!),
  ];
  for (const service of services) await fourAtOnce(service, 1);
  const under = services.map((): number[][] => []);
  for (let round = 0; round < bench.rounds; round++)
    for (const [at, service] of services.entries()) under[at]!.push(await fourAtOnce(service, 4));
  return `${table([['what', 'embedded', 'Neo4j 5.26, heap 2 GB', 'ratio', 'ratio of processor time'], ...rows])}

While four graphs of the country are answered at once, \`/health\` takes (by round):

${table([['', ...services.map(({ name }) => name), 'aim'], ...waits(bench, services, under)])}

Processor time is that of Telar's own process, without the server's.`;
}

const shares = [
  { name: 'half of them', share: 0.5 },
  { name: '95 of 100', share: 0.95, aim: { atMost: 0.05 } },
  { name: '99 of 100', share: 0.99 },
];

/** @param under seconds of each \`/health\`, by service and round */
function waits(bench: Bench, services: readonly Service[], under: readonly number[][][]): string[][] {
  const sorted = under.map((rounds) => rounds.map((taken) => taken.toSorted((a, b) => a - b)));
  const rows = shares.map(({ name, share, aim }) => {
    const figures = services.map((service, at) =>
      bench.figure(
        { name: `/health beside four graphs, ${name}: ${service.name}`, unit: 's', ...(aim && { aim }) },
        sorted[at]!.map((taken) => taken[Math.floor(taken.length * share)]!),
      ),
    );
    return [name, ...figures.map(shown), aim ? figures.map(shownAim).join(' and ') : ''];
  });
  return [...rows, ['of so many', ...under.map((rounds) => String(rounds.flat().length)), '']];
}

/** Median times, and the medians of the ratios of each round. */
async function alternately(
  bench: Bench,
  what: string,
  services: Service[],
  yearOf: (round: number) => number,
): Promise<string[]> {
  const taken: { seconds: number[]; processor: number[] }[] = services.map(() => ({
    seconds: [],
    processor: [],
  }));
  for (let round = 0; round < warming + rounds; round++)
    for (const [at, service] of services.entries()) {
      const before = processorSeconds(service);
      const seconds = await secondsFor(service, graphOf(yearOf(round)));
      if (round < warming) continue;
      taken[at]!.seconds.push(seconds);
      taken[at]!.processor.push(processorSeconds(service) - before);
    }
  const [ours, theirs] = [taken[0]!, taken[1]!];
  const times = services.map(({ name }, at) =>
    shown(bench.figure({ name: `${what}: ${name}`, unit: 's' }, taken[at]!.seconds)),
  );
  const ratio = (name: string, of: 'seconds' | 'processor') =>
    shown(bench.ratio({ name: `${what}: ${name}`, better: 'less' }, theirs[of], ours[of]));
  return [
    what,
    ...times,
    ratio('Neo4j ÷ embedded', 'seconds'),
    ratio('processor time, Neo4j ÷ embedded', 'processor'),
  ];
}

/** Seconds of each \`/health\` while four ask for so many graphs each. */
async function fourAtOnce(service: Service, graphs: number): Promise<number[]> {
  let going = true;
  const taken: number[] = [];
  const health = async () => {
    while (going) {
      taken.push(await secondsFor(service, '/health'));
      await wait(5);
    }
  };
  const looking = health();
  const repeat = async (year: number) => {
    for (let i = 0; i < graphs; i++) await secondsFor(service, graphOf(year));
  };
  await Promise.all(years.map(repeat));
  going = false;
  await looking;
  return taken;
}

async function secondsFor({ address, name }: Service, path: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${address}/api/v1${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)} over ${name}.`);
  return (performance.now() - begun) / 1000;
}

/** Of a process until now, as Linux counts it: in hundredths. */
function processorSeconds({ pid }: Service): number {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .split(') ')[1]!
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
