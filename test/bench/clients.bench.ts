import { setTimeout as wait } from 'node:timers/promises';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { fixture } from '../store/fixture.ts';
import { actor, draft, fromFile } from '../store/records.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Unit } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown } from './frame/show-figure.ts';
import { queryAtOnce, countStatuses, shareOfTimes } from './clients-at-once.ts';

const clients = 50;
const seconds = Number(process.env['TELAR_BENCH_SECONDS'] ?? 60);

const paths = [
  '/actors?q=escuela',
  '/actors/school:1',
  '/actors/school:1/ego?depth=2',
  '/territories?limit=20',
  '/territories/region:05',
  '/territories/region:05/graph?scope=all',
  '/networks',
  '/networks/network:costa',
  '/school-events',
  '/revisions',
];

/** Fifty clients ask mixed questions for a minute while imports and undos run; both stores. */
export const section: BenchSection = {
  id: 'clients',
  title: `${String(clients)} clients at once for ${String(seconds)} s, imports running`,
  run: async (bench) => {
    const rows = [await besiege(bench, 'embedded', {})];
    const given = await testServer({ heap: '1g', quick: false });
    if ('skip' in given) rows.push(['Neo4j', given.skip, '', '', '', '', '', '']);
    else {
      const { uri, user, password, stop } = given.server;
      const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
      try {
        rows.push(await besiege(bench, 'Neo4j', environment, () => emptyDatabase({ uri, user, password })));
      } finally {
        await stop();
      }
    }
    return table([
      ['store', 'answers', 'a second', '429 and 503', 'other errors', 'p50', 'p99', 'imports'],
      ...rows,
    ]);
  },
};

async function besiege(
  bench: Bench,
  name: string,
  environment: Record<string, string>,
  prepare = () => Promise.resolve(),
): Promise<string[]> {
  const telar = await startTelar(null, environment);
  try {
    await prepare();
    await telar.telar.store.commitRevision(draft(), fixture);
    const end = performance.now() + seconds * 1000;
    const [imports, answers] = await Promise.all([
      importUntil(telar, end),
      queryAtOnce(telar, { paths, clients, end }),
    ]);
    const figure = (what: string, unit: Unit, value: number) =>
      shown(bench.figure({ name: `${name}: ${what}`, unit }, value));
    return [
      ...[name, String(answers.times.length)],
      figure('answers a second', 'answers/s', answers.times.length / seconds),
      String(countStatuses(answers, isBusy)),
      String(countStatuses(answers, (status) => status !== 200 && !isBusy(status))),
      figure('half of the answers', 's', shareOfTimes(answers.times, 0.5)),
      figure('99 of 100 answers', 's', shareOfTimes(answers.times, 0.99)),
      figure('imports', 'imports', imports),
    ];
  } finally {
    await telar.stop();
  }
}

const isBusy = (status: number) => status === 429 || status === 503;

/** An import of 500 schools, its undo, a pause, and again. */
async function importUntil({ telar }: RunningTelar, end: number): Promise<number> {
  let imports = 0;
  while (performance.now() < end) {
    const records = Array.from({ length: 500 }, (_, i) =>
      actor({ id: `school:c${imports}-${i}`, kind: 'school', name: `Escuela ${i}` }),
    );
    const { number } = await telar.store.commitRevision(draft(), fromFile('c.csv', records));
    await telar.store.undoRevision(number);
    imports += 1;
    await wait(200);
  }
  return imports;
}
