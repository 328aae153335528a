import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { apiRoot } from '../../contract/api.ts';
import { newRecord } from '../../contract/new-record.ts';
import type { StoredRecord } from '../../contract/records.ts';
import { plantedPatterns } from '../../server/simulation/plant/catalogue.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';
import { readConfig } from '../../server/config.ts';
import { openTelar, serve } from '../../server/main.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { type BenchSection, table } from './bench-report.ts';
import { shown, shownAim } from './frame/show-figure.ts';

/** Networks of a territory, and how many seconds its findings may take at first. */
const territories = [
  { networks: 25, atMost: 0.1 },
  { networks: 398, atMost: 0.4 },
] as const;
const whyCold =
  'The first reader after a start waits for a thread that reads and unpacks what was kept. Needed: flags of a list kept apart from the profiles of every wave';
/** Seconds of an answer that is kept, at most. */
const keptAtMost = 0.02;
const sizes = [8, 10, 12, 14, 16] as const;
/** Milliseconds in which the threads of a service start after it listens. */
const startMs = 4_000;

/** The findings of a territory as the first reader after a start finds them, when they were worked out ahead. */
export const section: BenchSection = {
  id: 'findings',
  title: 'Findings of a territory after a start',
  run: async (bench) => {
    const rows: string[][] = [];
    for (const { networks, atMost } of territories) {
      const telar = await startTelar(null, { TELAR_PREPARED_MB: '256' });
      try {
        await store(telar, networks);
        const begun = performance.now();
        await prepared(telar.telar);
        const ahead = (performance.now() - begun) / 1000;
        const cold: number[] = [];
        const kept: number[] = [];
        for (let round = 0; round < bench.rounds; round += 1) {
          const times = await timesAfterStart(telar.folder);
          cold.push(times.first);
          kept.push(times.third);
        }
        const figures = [
          bench.figure({ name: `${String(networks)} networks, worked out ahead`, unit: 's' }, ahead),
          bench.figure(
            { name: `${String(networks)} networks, cold`, unit: 's', aim: { atMost, whyMissed: whyCold } },
            cold,
          ),
          bench.figure(
            { name: `${String(networks)} networks, kept`, unit: 's', aim: { atMost: keptAtMost } },
            kept,
          ),
        ];
        rows.push([
          String(networks),
          ...figures.map((figure) => [shown(figure), shownAim(figure)].filter(Boolean).join(', aim ')),
        ]);
      } finally {
        await telar.stop();
      }
    }
    const note = `\`GET /assessments?territory=…&state=flagged\`, compressed, of networks of ${sizes.join(', ')} schools in three waves, a pattern in every second; ${String(startMs / 1000)} s after the start of a service that has nothing in memory. *Ahead* is how long the background takes with nothing kept, when nobody waits for anything.`;
    return `${note}\n\n${table([['networks', 'ahead', 'cold', 'kept'], ...rows])}`;
  },
};

const territoryId = 'slep:bench';

async function store({ telar }: RunningTelar, count: number): Promise<void> {
  const territory = { id: territoryId, kind: 'slep' as const, code: 'bench', name: 'Bench', parentId: null };
  const records: StoredRecord[] = [newRecord('territory', { ...territory, simulated: true })];
  for (let i = 0; i < count; i += 1) {
    const recipe = {
      seed: `list-${String(i)}`,
      n: sizes[i % sizes.length]!,
      density: [0.15, 0.25, 0.35][i % 3]!,
      response: [1, 0.9, 0.75][Math.floor(i / 3) % 3]!,
      waves: 3,
      pattern: i % 2 === 0 ? plantedPatterns[(i / 2) % plantedPatterns.length]! : null,
    };
    const { network, ...lists } = simulateNetwork(recipe, { territoryId }).data;
    records.push(network);
    for (const list of [lists.actors, lists.members, lists.waves, lists.responses, lists.ties])
      records.push(...list);
    for (const list of [lists.ratings, lists.commitments, lists.activities, lists.attendance])
      records.push(...list);
  }
  const draft = { title: 'Bench', source: 'simulated', hash: 'bench', importedBy: 'bench' };
  const about = { importedAt: new Date().toISOString(), counts: {}, changes: {}, findings: [] };
  await telar.store.commitRevision(
    { ...draft, ...about },
    records.map((record, row) => ({ record, file: 'bench', row })),
  );
}

async function prepared({ preparation }: RunningTelar['telar']): Promise<void> {
  // What was ready before belongs to the empty store.
  while (preparation.state.state !== 'ready' || preparation.state.networks === 0) await wait(50);
}

/** Seconds of the first request of a new service, and of the third: a text is kept from the second at the latest. */
async function timesAfterStart(folder: string): Promise<{ first: number; third: number }> {
  const config = readConfig({ PORT: '0', TELAR_DATA: folder, LOG_LEVEL: 'error', TELAR_RATE_LIMIT: '0' });
  const telar = await openTelar(config);
  const running = await serve(telar, config);
  try {
    await wait(startMs);
    await secondsOf(`${running.address}${apiRoot}/health`);
    const path = `${running.address}${apiRoot}/assessments?territory=${territoryId}&state=flagged`;
    const first = await secondsOf(path);
    await secondsOf(path);
    return { first, third: await secondsOf(path) };
  } finally {
    await running.close();
    await telar.close();
  }
}

const secondsOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    request(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume().on('end', () => {
        resolve((performance.now() - begun) / 1000);
      });
    })
      .on('error', reject)
      .end();
  });
