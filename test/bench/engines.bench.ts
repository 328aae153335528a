import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { type BenchSection, median, milliseconds, table } from './bench-report.ts';
import { type Answers, queryAtOnce, countStatuses, shareOfTimes } from './clients-at-once.ts';
import { addresses, timedAnswer } from './every-address.ts';

/** Every address that is read, on the shipped data, over both engines: asked in turn, so that a slow moment slows both. */
export const section: BenchSection = {
  id: 'engines',
  title: 'Every route over both engines',
  run: async () => {
    const given = await testServer({ heap: '2g', pagecache: '256m', quick: false });
    if ('skip' in given) return 'Not measured: no Neo4j here.';
    const { uri, user, password } = given.server;
    const environment = {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_TIMEOUT: '60000',
    };
    try {
      await emptyDatabase({ ...given.server, timeout: 60_000 });
      const both = { embedded: await startTelar(null), neo4j: await startTelar(null, environment) };
      try {
        await loadShippedData(both.embedded.telar);
        await loadShippedData(both.neo4j.telar);
        return `${await compareAddresses(both)}\n\n${await compareClients(both)}`;
      } finally {
        await both.embedded.stop();
        await both.neo4j.stop();
      }
    } finally {
      await given.server.stop();
    }
  },
};

type Both = { embedded: RunningTelar; neo4j: RunningTelar };

const rounds = 11;
/** How often as long an answer may take; searches have more to do in Neo4j. */
const mostTimes = (address: string): number => (address.includes('?q=') ? 3 : 2);
/** Round trips that an answer may take longer, however short it is: one, and what a busy moment adds to it. */
const mostTrips = 1.5;

type Figures = {
  address: string;
  embedded: number;
  neo4j: number;
  ratio: number;
  trips: number;
  first: number;
};

async function compareAddresses(both: Both): Promise<string> {
  const measured: Figures[] = [];
  const trips: number[] = [];
  for (const address of addresses) {
    const figures = await compareAddress(both, address, trips);
    if (figures !== null) measured.push(figures);
  }
  const rows = measured.map(({ address, embedded, neo4j, ratio, trips: more, first }) => [
    `\`${address}\``,
    ...[embedded, neo4j].map(shown),
    ratio.toFixed(2),
    signed(neo4j - embedded),
    more > 0 ? more.toFixed(1) : '–',
    shown(first),
  ]);
  const heads = [
    ...['address', 'embedded', 'Neo4j', 'ratio', 'difference', 'in round trips', 'Neo4j, the first time'],
  ];
  return `Medians of ${String(rounds)} rounds after the first answers. Over Neo4j an answer that is kept is given when the database has said that nothing was
changed: one round trip, ${shown(median(trips))} (a statement of one row, asked in the same rounds). Where the difference is smaller, the answer before it had
looked less than 50 ms ago; asked alone, it takes that round trip longer.

${table([heads, ...rows])}

${summaryOf(measured)}`;
}

/** @returns `null` where an address refuses: it needs a parameter, or an account, and says nothing of the store */
async function compareAddress(
  { embedded, neo4j }: Both,
  address: string,
  trips: number[],
): Promise<Figures | null> {
  const first = await timedAnswer(neo4j, address);
  if (first.status !== 200 || (await timedAnswer(embedded, address)).status !== 200) return null;
  const taken = {
    ours: [] as number[],
    theirs: [] as number[],
    ratio: [] as number[],
    trips: [] as number[],
  };
  // The first answer after that is not counted: what is kept is looked at once before it is relied on.
  for (let round = -1; round < rounds; round++) {
    const theirs = (await timedAnswer(neo4j, address)).ms;
    const ours = (await timedAnswer(embedded, address)).ms;
    const trip = await roundTrip(neo4j);
    if (round < 0) continue;
    taken.ours.push(ours);
    taken.theirs.push(theirs);
    taken.ratio.push(theirs / ours);
    taken.trips.push((theirs - ours) / trip);
    trips.push(trip);
  }
  return {
    ...{ address, embedded: median(taken.ours), neo4j: median(taken.theirs), first: first.ms },
    ...{ ratio: median(taken.ratio), trips: median(taken.trips) },
  };
}

/** Milliseconds of one look at the database. */
async function roundTrip({ telar }: RunningTelar): Promise<number> {
  const begun = performance.now();
  await telar.store.storeVersion();
  return performance.now() - begun;
}

function summaryOf(measured: readonly Figures[]): string {
  const longer = measured.filter(({ address, ratio }) => ratio > mostTimes(address));
  const more = longer.filter(({ trips }) => trips > mostTrips);
  const names = more.map(({ address, ratio }) => `\`${address}\` (${ratio.toFixed(1)}×)`);
  return `Median ratio ${median(measured.map(({ ratio }) => ratio)).toFixed(2)}. Of ${String(measured.length)} addresses ${String(longer.length)} take more than twice as long (searches: three times), \
${String(longer.length - more.length)} of them by no more than ${String(mostTrips)} round trips${names.length > 0 ? `, and these by more: ${names.join(', ')}` : ''}.`;
}

const shown = (ms: number): string => milliseconds(ms / 1000);
const signed = (ms: number): string => `${ms < 0 ? '−' : '+'}${shown(Math.abs(ms))}`;

const clients = 20;
const seconds = Number(process.env['TELAR_BENCH_SECONDS'] ?? 30);
const turns = 3;

/** The same clients at each engine in turn, some times. */
async function compareClients({ embedded, neo4j }: Both): Promise<string> {
  const paths: string[] = [];
  for (const path of addresses) if ((await timedAnswer(embedded, path)).status === 200) paths.push(path);
  const all: Record<keyof Both, Answers[]> = { embedded: [], neo4j: [] };
  for (let part = 0; part < turns; part++) {
    for (const [telar, answers] of [
      [embedded, all.embedded],
      [neo4j, all.neo4j],
    ] as const) {
      const end = performance.now() + (seconds * 1000) / turns;
      answers.push(await queryAtOnce(telar, { paths, clients, end, seed: part * clients }));
    }
  }
  const [ours, theirs] = [together(all.embedded), together(all.neo4j)];
  const share = Math.round((theirs.times.length / ours.times.length) * 100);
  const row = (name: string, answers: Answers) => [
    ...[name, answers.times.length, Math.round(answers.times.length / seconds)],
    ...[shareOfTimes(answers.times, 0.5), shareOfTimes(answers.times, 0.99)],
    countStatuses(answers, (status) => status !== 200),
  ];
  return `### ${String(clients)} clients at once for ${String(seconds)} s

Each asks for one of these addresses after the other, the same ones over both engines, in ${String(turns)} turns.

${table([['store', 'answers', 'a second', 'p50', 'p99', 'other than 200'], row('embedded', ours), row('Neo4j', theirs)])}

Neo4j gives ${String(share)} % as many answers (aim: 60 %, p99 ≤ 1.5 s).`;
}

const together = (parts: readonly Answers[]): Answers => {
  const statuses = new Map<number, number>();
  for (const part of parts)
    for (const [status, count] of part.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
  return { times: parts.flatMap(({ times }) => times), statuses };
};
