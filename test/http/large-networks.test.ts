import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { createRandom } from '../../server/analysis/random.ts';
import { whileBusy } from '../browser/slowdown.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const actors = 20_000;
const ties = 100_000;

let telar: RunningTelar;
let id: string;
beforeAll(async () => {
  telar = await startTelar(null);
  id = await imported();
}, 120_000);
afterAll(() => telar.stop());

/** An edge list of groups of 25, nine ties of ten within them. */
function edgeList(): string {
  const random = createRandom(1);
  const seen = new Set<string>();
  while (seen.size < ties) {
    const from = random.integer(actors);
    const to =
      seen.size % 10 === 0 ? random.integer(actors) : Math.floor(from / 25) * 25 + random.integer(25);
    if (from !== to) seen.add(`a${String(from)},a${String(to)}`);
  }
  return `from,to\n${[...seen].join('\n')}\n`;
}

async function imported(): Promise<string> {
  const preview = await telar.query(api.previewImport, { body: formOf({ 'grande.csv': edgeList() }) });
  await telar.query(api.changeImport, { id: preview.id, body: { direction: 'directed' } });
  const body = { acceptRejects: false };
  const { networks } = await telar.query(api.commitImport, { id: preview.id, body });
  return networks[0]!;
}

/** What the page of a network asks for when it opens, and what of it a network of this size has none of. */
const opened = ['', '/statement', '/work', '/disagreements', '/aftermath', '/results', '/communities'];
const measured = '/metrics?metric=density,degree';
const tooLarge = ['/profile', '/assessment'];

test('a network of 20,000 actors and 100,000 ties is drawn while its whole page is asked for at once', async () => {
  const timed = async (path: string): Promise<[string, { status: number; seconds: number }]> => {
    const begun = performance.now();
    const response = await fetch(`${telar.address}${apiRoot}/networks/${encodeURIComponent(id)}${path}`);
    await response.arrayBuffer();
    return [path, { status: response.status, seconds: (performance.now() - begun) / 1000 }];
  };
  const paths = ['/graph', ...opened, ...tooLarge, measured];
  const { result, busy } = await whileBusy(async () => new Map(await Promise.all(paths.map(timed))));
  const statuses = paths.map((path) => [path, result.get(path)!.status]);
  expect(statuses).toEqual(paths.map((path) => [path, tooLarge.includes(path) ? 413 : 200]));
  // Reading, placing and sending 25 MB takes about five seconds alone on two cores, and other answers share them.
  expect(result.get('/graph')!.seconds / busy).toBeLessThan(10);
  // Neither reads a table of all pairs, which would hold up whatever else is asked.
  for (const path of ['/work', '/disagreements'])
    expect(result.get(path)!.seconds / busy, path).toBeLessThan(5);
}, 600_000);

test('whoever has a tie is counted where nobody kept a list of members', async () => {
  const { items } = await telar.query(api.listNetworks, {});
  expect(items).toMatchObject([{ members: actors, ties, rosterKnown: false }]);
  const network = await telar.query(api.showNetwork, { id: items[0]!.id });
  expect(network).toMatchObject({ members: actors, ties, rosterKnown: false });
});
