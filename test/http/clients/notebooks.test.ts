import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../../contract/api.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { hasNotebookR, hasR, notebookPython, printed } from './interpreters.ts';
import { addressesIn, linesOf, readNotebook } from './notebook.ts';

const clients = new URL('../../../clients/', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, clients));
const notebooks = {
  python: readNotebook(new URL('python/telar.ipynb', clients)),
  r: readNotebook(new URL('r/telar.ipynb', clients)),
};
const addresses = addressesIn(notebooks.python.tasks.join('\n'));

/** networkx, test_betweenness_centrality.py (florentine_families_graph): of the 91 pairs of the other families with marriages. */
const published = { medici: 0.522, guadagni: 0.255, strozzi: 0.103 };
const thousandths = (value: number) => Math.round(value * 1000) / 1000;

const print = (sentence: string) => process.stderr.write(`${sentence}\n`);

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

/** Rows of the density of the territory of the notebooks, as the API has them. */
async function densities() {
  const query = { metric: 'density', wave: '2024' };
  return (await telar.query(api.measureTerritory, { id: 'slep:demo', query })).items;
}

describe('both notebooks', () => {
  it('do each task in fewer than fifteen lines, and keep no outputs', () => {
    for (const { whatAllNeed, tasks, outputs } of Object.values(notebooks)) {
      expect(tasks).toHaveLength(2);
      for (const task of tasks) expect(linesOf(whatAllNeed) + linesOf(task)).toBeLessThan(15);
      expect(outputs).toEqual([]);
    }
  });

  it('ask for the same, and are answered with what they read', async () => {
    expect(addresses).toHaveLength(3);
    expect(addressesIn(notebooks.r.tasks.join('\n'))).toEqual(addresses);
    const [numbers, file, table] = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(`${telar.address}${apiRoot}/${address}`);
        expect([address, answer.status]).toEqual([address, 200]);
        return answer.text();
      }),
    );
    const { actors } = api.measureNetwork.response.parse(JSON.parse(numbers!));
    for (const { id } of actors) expect(file).toContain(`<node id="${id}">`);
    const rows: object[] = parse(table!, { columns: true });
    expect(Object.keys(rows[0]!)).toEqual(
      expect.arrayContaining(['name', 'n', 'missing', 'metric', 'value']),
    );
    expect(rows.length).toBe(2 * (await densities()).length);
  });
});

describe('Python', () => {
  it('reads a published number and the table of a territory with nothing besides its own library', async () => {
    const given = { url: telar.address };
    const lines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
    const families = lines(await printed('python3', [pathOf('python/published_number.py')], given));
    expect(Object.fromEntries(families.map(([name, value]) => [name, Number(value)]))).toMatchObject(
      published,
    );
    const table = lines(
      await printed('python3', [pathOf('python/territory_table.py'), 'slep:demo', '2024'], given),
    );
    const inTable = table.filter(([, metric]) => metric === 'density');
    const rows = await densities();
    expect(inTable.map(([name, , value]) => [name, Number(value)])).toEqual(
      rows.map(({ name, value }) => [name, value]),
    );
  });

  it('runs the notebook with requests, networkx and pandas', { timeout: 120_000 }, async () => {
    const found = await notebookPython();
    if ('reason' in found) {
      // Its requests and what they answer are tried above, whatever is installed.
      print(`The notebook of Python was not run: ${found.reason}`);
      return;
    }
    const { whatAllNeed, tasks } = notebooks.python;
    const runner = fileURLToPath(new URL('run-notebook.py', import.meta.url));
    const stdin = JSON.stringify([whatAllNeed, ...tasks]);
    const shown = JSON.parse(
      await printed(found.python, [runner], { url: telar.address, stdin }),
    ) as string[];
    const [families, table] = shown.map((csv): Record<string, string>[] => parse(csv, { columns: true }));
    expect(families![0]).toEqual({ id: 'medici', betweenness: '0.522', networkx: '0.522' });
    expect(families![1]).toMatchObject({ id: 'guadagni', networkx: String(published.guadagni) });
    const byName = Object.fromEntries(table!.map(({ name, density }) => [name, Number(density)]));
    for (const { name, value } of await densities())
      expect(byName[String(name)], String(name)).toBe(thousandths(Number(value)));
  });
});

describe('R', () => {
  const rScript = (args: string[], stdin?: string) =>
    printed('Rscript', args, { url: telar.address, ...(stdin !== undefined && { stdin }) });

  it('reads the table of a territory and runs its notebook, where it is installed', async () => {
    if (await hasR()) {
      const table = await rScript([pathOf('r/territory_table.R'), 'slep:demo', '2024']);
      for (const { name } of await densities()) expect(table).toContain(String(name));
    } else print('R is not installed: its script was not run.');
    if (await hasNotebookR()) {
      const { whatAllNeed, tasks } = notebooks.r;
      const shown = await rScript(['-'], [whatAllNeed, ...tasks].join('\n'));
      expect(shown).toMatch(/medici +0\.522 +0\.522/);
    } else print('httr2 and igraph are not installed: the notebook of R was not run.');
  });
});
