import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { type BenchSection, median, table } from './bench-report.ts';
import { type Answers, queryAtOnce, countStatuses, shareOfTimes } from './clients-at-once.ts';
import { addresses, timedAnswer } from './every-address.ts';
import type { Aim, Unit } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim, shownValue } from './frame/show-figure.ts';

/** Every address that is read, on the shipped data, over both engines: asked in turn, so that a slow moment slows both. */
export const section: BenchSection = {
  id: 'engines',
  title: 'Every route over both engines',
  run: async (bench) => {
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
        return `${await compareAddresses(bench, both)}\n\n${await compareClients(bench, both)}`;
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

/** What was taken at one address, round by round: seconds, and the difference in round trips. */
type Taken = { address: string; embedded: number[]; neo4j: number[]; trips: number[]; first: number };

/** The same in figures. */
type Compared = { address: string; ratio: number; trips: number; row: string[] };

async function compareAddresses(bench: Bench, both: Both): Promise<string> {
  const measured: Compared[] = [];
  const trips: number[] = [];
  for (const address of addresses) {
    const taken = await compareAddress(both, address, trips);
    if (taken !== null) measured.push(inFigures(bench, taken));
  }
  const heads = [
    ...['address', 'embedded', 'Neo4j', 'ratio', 'difference', 'in round trips', 'Neo4j, the first time'],
  ];
  const trip = bench.figure({ name: 'round trip to Neo4j', unit: 's' }, trips);
  return `Medians of ${String(rounds)} rounds after the first answers. Over Neo4j an answer that is kept is given when the database has said that nothing was
changed: one round trip, ${shown(trip)} (a statement of one row, asked in the same rounds). Where the difference is smaller, the answer before it had
looked less than 50 ms ago; asked alone, it takes that round trip longer.

${table([heads, ...measured.map(({ row }) => row)])}

${summaryOf(measured)}`;
}

function inFigures(bench: Bench, { address, embedded, neo4j, trips, first }: Taken): Compared {
  const ours = bench.figure({ name: `${address}: embedded`, unit: 's' }, embedded);
  const theirs = bench.figure({ name: `${address}: Neo4j`, unit: 's' }, neo4j);
  const ratio = bench.ratio({ name: `${address}: Neo4j ÷ embedded`, better: 'less' }, neo4j, embedded);
  const more = median(trips);
  const row = [
    ...[`\`${address}\``, shown(ours), shown(theirs), shown(ratio)],
    ...[signed(theirs.median - ours.median), more > 0 ? more.toFixed(1) : '–', shownValue(first, 's')],
  ];
  return { address, ratio: ratio.median, trips: more, row };
}

/** @returns `null` where an address refuses: it needs a parameter, or an account, and says nothing of the store */
async function compareAddress(
  { embedded, neo4j }: Both,
  address: string,
  trips: number[],
): Promise<Taken | null> {
  const first = await timedAnswer(neo4j, address);
  if (first.status !== 200 || (await timedAnswer(embedded, address)).status !== 200) return null;
  const taken: Taken = { address, embedded: [], neo4j: [], trips: [], first: first.ms / 1000 };
  // The first answer after that is not counted: what is kept is looked at once before it is relied on.
  for (let round = -1; round < rounds; round++) {
    const theirs = (await timedAnswer(neo4j, address)).ms / 1000;
    const ours = (await timedAnswer(embedded, address)).ms / 1000;
    const trip = await roundTrip(neo4j);
    if (round < 0) continue;
    taken.embedded.push(ours);
    taken.neo4j.push(theirs);
    taken.trips.push((theirs - ours) / trip);
    trips.push(trip);
  }
  return taken;
}

/** Seconds of one look at the database. */
async function roundTrip({ telar }: RunningTelar): Promise<number> {
  const begun = performance.now();
  await telar.store.storeVersion();
  return (performance.now() - begun) / 1000;
}

function summaryOf(measured: readonly Compared[]): string {
  const longer = measured.filter(({ address, ratio }) => ratio > mostTimes(address));
  const more = longer.filter(({ trips }) => trips > mostTrips);
  const names = more.map(({ address, ratio }) => `\`${address}\` (${ratio.toFixed(1)}×)`);
  return `Median ratio ${median(measured.map(({ ratio }) => ratio)).toFixed(2)}. Of ${String(measured.length)} addresses ${String(longer.length)} take more than twice as long (searches: three times), \
${String(longer.length - more.length)} of them by no more than ${String(mostTrips)} round trips${names.length > 0 ? `, and these by more: ${names.join(', ')}` : ''}.`;
}

const signed = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${shownValue(Math.abs(difference), 's')}`;

const clients = 20;
const seconds = Number(process.env['TELAR_BENCH_SECONDS'] ?? 30);
const turns = 3;

/** The same clients at each engine in turn, some times. */
async function compareClients(bench: Bench, { embedded, neo4j }: Both): Promise<string> {
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
  const rows = [clientsRow(bench, 'embedded', all.embedded), clientsRow(bench, 'Neo4j', all.neo4j)];
  const counts = (parts: readonly Answers[]) => parts.map(({ times }) => times.length);
  const share = bench.ratio(
    { name: 'clients at once: answers of Neo4j ÷ embedded', aim: { atLeast: 0.6 } },
    ...([counts(all.neo4j), counts(all.embedded)] as const),
  );
  return `### ${String(clients)} clients at once for ${String(seconds)} s

Each asks for one of these addresses after the other, the same ones over both engines, in ${String(turns)} turns.

${table([['store', 'answers', 'a second', 'p50', 'p99', 'aim', 'other than 200'], ...rows])}

Neo4j gives ${shown(share)} as many answers (aim: ${shownAim(share)}).`;
}

/** Of each turn. */
function clientsRow(bench: Bench, store: string, turnsOf: readonly Answers[]): string[] {
  const figure = (what: string, unit: Unit, of: (answers: Answers) => number, aim?: Aim) =>
    bench.figure({ name: `clients at once, ${store}: ${what}`, unit, ...(aim && { aim }) }, turnsOf.map(of));
  const p99 = figure('99 of 100 answers', 's', ({ times }) => shareOfTimes(times, 0.99), slowest);
  return [
    ...[store, String(turnsOf.flatMap(({ times }) => times).length)],
    shown(figure('answers a second', 'answers/s', ({ times }) => (times.length * turns) / seconds)),
    shown(figure('half of the answers', 's', ({ times }) => shareOfTimes(times, 0.5))),
    ...[shown(p99), shownAim(p99)],
    String(turnsOf.reduce((sum, answers) => sum + countStatuses(answers, (status) => status !== 200), 0)),
  ];
}

const slowest: Aim = {
  atMost: 1.5,
  whyMissed:
    'What no cache holds yet (the changes of every network, all measurements) is worked out on two threads while twenty wait. Needed: these kept from the import on',
};
