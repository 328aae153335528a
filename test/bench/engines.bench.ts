import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { type BenchSection, median, milliseconds, table } from './bench-report.ts';

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
      await emptyDatabase(given.server);
      const [embedded, neo4j] = [await startTelar(null), await startTelar(null, environment)];
      try {
        await loadShippedData(embedded.telar);
        await loadShippedData(neo4j.telar);
        return await compare(embedded, neo4j);
      } finally {
        await embedded.stop();
        await neo4j.stop();
      }
    } finally {
      await given.server.stop();
    }
  },
};

const rounds = 11;

/** What stands in `{id}`, by the path before it. */
const idsOf: Record<string, string[]> = {
  '/territories': ['slep:demo', 'region:05', 'comuna:13101', 'deprov:131'],
  '/actors': ['school:1', 'university:86'],
  '/networks': ['network:demo-01', 'case-arauco'],
  '/revisions': ['1'],
};

const further: Record<string, string[]> = {
  '/actors': ['?q=liceo+politecnico', '?q=esc', '?territory=region:05', '?kind=university'],
  '/actors/{id}/ego': ['?depth=2'],
  '/assessments': ['?territory=slep:demo'],
  '/networks': ['?territory=slep:demo'],
  '/school-events': ['?territory=region:05', '?kind=closed'],
  '/territories': ['?kind=slep', '?q=vina'],
};

const urls = (Object.values(api) as Endpoint[])
  .filter(({ method, path }) => method === 'get' && path !== api.followJob.path)
  .flatMap(({ path }) => {
    const ids = path.includes('{') ? (idsOf[path.slice(0, path.indexOf('/{'))] ?? []) : [''];
    return ids.flatMap((id) =>
      ['', ...(further[path] ?? [])].map((query) => path.replace('{id}', encodeURIComponent(id)) + query),
    );
  });

async function compare(embedded: RunningTelar, neo4j: RunningTelar): Promise<string> {
  const rows: (string | number)[][] = [];
  const ratios: number[] = [];
  for (const url of urls) {
    const first = await secondsAt(neo4j, url);
    // An address that refuses here (it needs a parameter, or an account) says nothing of the store.
    if (first === null || (await secondsAt(embedded, url)) === null) continue;
    const taken = { ours: [] as number[], theirs: [] as number[], ratio: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const theirs = (await secondsAt(neo4j, url))!;
      const ours = (await secondsAt(embedded, url))!;
      taken.ours.push(ours);
      taken.theirs.push(theirs);
      taken.ratio.push(theirs / ours);
    }
    const ratio = median(taken.ratio);
    ratios.push(ratio);
    rows.push([
      `\`${url}\``,
      ...[median(taken.ours), median(taken.theirs)].map(milliseconds),
      ratio.toFixed(2),
      milliseconds(first),
    ]);
  }
  const over = ratios.filter((ratio) => ratio > 2).length;
  return `${table([['address', 'embedded', 'Neo4j', 'ratio', 'Neo4j, the first time'], ...rows])}

Median ratio ${median(ratios).toFixed(2)}, over 2 at ${String(over)} of ${String(ratios.length)} addresses.`;
}

async function secondsAt({ address }: RunningTelar, url: string): Promise<number | null> {
  const begun = performance.now();
  const response = await fetch(`${address}${apiRoot}${url}`);
  await response.arrayBuffer();
  return response.ok ? (performance.now() - begun) / 1000 : null;
}
