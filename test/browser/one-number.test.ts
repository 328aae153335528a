import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../client/api/address.ts';
import { formatter } from '../../client/i18n/format.ts';
import { api } from '../../contract/api.ts';
import { isStrongEnough } from '../../contract/network-view.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import * as read from './one-number-screens.ts';
import { degreesOf, type Measured, type Said } from './one-number-screens.ts';
import { visitNetwork } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** A view as the service is asked for it, and the presses that lead a reader to it. */
type View = {
  name: string;
  query: { wave?: string; layers?: string; strength?: string };
  reach: (page: Page) => Promise<unknown>;
};
type Walk = { network: string; views: View[] };

const asItOpens: View = { name: 'as it opens', query: {}, reach: () => Promise.resolve() };
const solo = (page: Page, layer: string) => page.getByRole('button', { name: `solo ${layer}` }).click();

const walks: Walk[] = [
  {
    // Simulated, asked in three surveys.
    network: 'network:demo-10',
    views: [
      asItOpens,
      {
        name: 'one layer of the survey before',
        query: { wave: '2023', layers: 'leadership' },
        reach: async (page) => {
          await page.getByRole('group', { name: 'Encuestas' }).getByRole('button', { name: /^2023/ }).click();
          await solo(page, 'Liderazgo');
        },
      },
    ],
  },
  {
    // Known by documents.
    network: 'case-enlaces',
    views: [
      asItOpens,
      { name: 'one layer', query: { layers: 'assists' }, reach: (page) => solo(page, 'Asesora') },
    ],
  },
  {
    // Of the literature, with strengths.
    network: 'classic-sampson',
    views: [
      asItOpens,
      {
        name: 'the strongest ties',
        query: { strength: '3' },
        reach: async (page) => {
          await page.getByRole('button', { name: /^Filtros/ }).click();
          await page.locator('.hang-panel:visible input[type="range"]').fill('3');
          await page.keyboard.press('Escape');
        },
      },
    ],
  },
];

/** Who answers which question, and by that who does not. */
const answeredBy: Record<keyof Said, string[]> = {
  ties: ['legend', 'inspector', 'numbers', 'matrix', 'report', 'file'],
  mentions: ['legend', 'inspector', 'numbers', 'report', 'file', 'snippet'],
  density: ['inspector', 'numbers', 'what-if', 'report', 'file', 'snippet'],
  parts: ['inspector', 'numbers', 'what-if', 'report', 'file', 'snippet'],
  reciprocity: ['inspector', 'numbers', 'what-if', 'report', 'file', 'snippet'],
  // What-if, report and the lines say nothing of how many others an actor is tied with.
  degrees: ['list', 'table', 'matrix', 'card-1', 'card-2', 'school-1', 'school-2', 'file'],
};

const metrics = ['density', 'components.weak', 'reciprocity.arc', 'degree', 'in-degree'];
const { count, number } = formatter('es');

/** What the graph and the measures of the service say of a view, as a screen writes it. */
async function truthOf(network: string, { query }: View) {
  const graph = await session.telar.query(api.showNetworkGraph, {
    id: network,
    query: query.wave === undefined ? {} : { wave: query.wave },
  });
  const layers = query.layers === undefined ? graph.scope.defaultLayers : query.layers.split(',');
  const least = query.strength === undefined ? null : Number(query.strength);
  const ties = graph.ties.filter(
    ({ layer, strength }) => layers.includes(layer) && isStrongEnough(strength, least),
  );
  const names = new Map(graph.actors.map(({ id, name }) => [id, name]));
  const measured = await measure(network, query);
  // Whoever stands for many is drawn, with all its ties, but no number counts it: the screens say so.
  const sets = new Set(graph.actors.flatMap(({ id, isSet }) => (isSet ? [id] : [])));
  const counted = ties.filter(({ from, to }) => !sets.has(from) && !sets.has(to));
  const pairs = ties.map(({ from, to }): [string, string] => [names.get(from)!, names.get(to)!]);
  expect(measured.passports['degree']!.mentions).toBe(accountsOf(counted));
  // An undirected tie fills two cells.
  const cells = ties.length + ties.filter(({ directed }) => !directed).length;
  const drawn = { ties: count(ties.length), mentions: count(accountsOf(ties)) };
  return {
    /** What each screen has to say; those that draw count what they draw. */
    saidBy: (screen: string): Said => ({
      ...said(measured),
      ties: count(counted.length),
      ...(['legend', 'report'].includes(screen) && drawn),
      ...(screen === 'file' && { ties: drawn.ties }),
      ...(screen === 'matrix' && { ties: count(cells) }),
    }),
    apart: ties.length - counted.length,
    actors: measured.passports['degree']!.n + sets.size,
    degrees: degreesOf(pairs),
    names,
    // Whoever is tied with members and is none has no page in this network: its page tells of all networks.
    members: new Set(graph.actors.filter(({ role }) => role !== null).map(({ name }) => name)),
    measured,
  };
}

const accountsOf = (ties: readonly { mentions?: number | undefined }[]) =>
  ties.reduce((sum, { mentions = 1 }) => sum + mentions, 0);

/** What the service measures of a view. */
async function measure(id: string, { wave, layers, strength }: View['query']): Promise<Measured> {
  const query = { wave, layers: layers?.split(','), strength: strength && Number(strength), metric: metrics };
  const path = addressOf('measureNetwork', { params: { id }, query });
  return (await (await fetch(session.telar.address + path)).json()) as Measured;
}

/** Numbers of the service or the command line as a screen writes them. */
function said({ network, passports }: Measured): Said {
  const shown = (id: string) => {
    const value = network[id]?.value;
    return typeof value === 'number' ? number(value) : 'none';
  };
  return {
    mentions: count(passports['degree']!.mentions!),
    density: shown('density'),
    parts: shown('components.weak'),
    reciprocity: shown('reciprocity.arc'),
  };
}

/** What the file itself holds: a line a tie, and by the names of its actors with how many others each is tied. */
function saidByFile(text: string, measured: Measured, names: ReadonlyMap<string, string>): Said {
  const edges = [...text.matchAll(/<edge [^>]*source="([^"]*)" target="([^"]*)"/g)];
  const pairs = edges.map(([, from, to]): [string, string] => [names.get(from!)!, names.get(to!)!]);
  return { ...said(measured), ties: count(edges.length), degrees: degreesOf(pairs) };
}

/** Everything that the screens of a view say. */
async function everySaid(page: Page, names: ReadonlyMap<string, string>, two: readonly string[]) {
  const screens: Record<string, Said> = {};
  screens['legend'] = await read.legendStrip(page);
  screens['inspector'] = await read.inspector(page);
  screens['numbers'] = await read.numbersPanel(page);
  screens['list'] = await read.actorsList(page);
  for (const [at, name] of two.entries()) {
    screens[`card-${String(at + 1)}`] = await read.actorCard(page, name);
    screens[`school-${String(at + 1)}`] = await read.schoolPage(page, name);
  }
  const file = await read.exported(page, 'GraphML', metrics);
  screens['file'] = saidByFile(file.text, file.measured, names);
  const lines = await read.snippet(page);
  screens['snippet'] = said(lines);
  await page.keyboard.press('Escape');
  screens['what-if'] = await read.whatIf(page);
  screens['report'] = await read.report(page);
  screens['table'] = await read.table(page);
  screens['matrix'] = await read.matrix(page);
  return { screens, file, lines };
}

describe.each(walks)('$network gives one number for one question on every screen', ({ network, views }) => {
  test.each(views)('$name', async (view) => {
    const truth = await truthOf(network, view);
    const two = Object.entries(truth.degrees)
      .filter(([name]) => truth.members.has(name))
      .sort(([, a], [, b]) => Number(b) - Number(a))
      .slice(0, 2)
      .map(([name]) => name);
    const { page, complaints, close } = await visitNetwork(session, `/networks/${network}`);
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${String(response.status())} ${response.url()}`);
    });
    await view.reach(page);
    await untilLoaded(page);
    const apart = page.locator('.workspace-right').getByText(/representa a varios \(hueco\): no entra/);
    expect(await apart.count()).toBe(truth.apart > 0 ? 1 : 0);
    const { screens, file, lines } = await everySaid(page, truth.names, two);

    for (const [question, screensOf] of Object.entries(answeredBy) as [keyof Said, string[]][]) {
      const answers = Object.entries(screens).filter(([, each]) => each[question] !== undefined);
      expect(answers.map(([screen]) => screen).sort(), question).toEqual([...screensOf].sort());
      if (question === 'degrees') continue;
      const wanted = Object.fromEntries(screensOf.map((screen) => [screen, truth.saidBy(screen)[question]]));
      expect(Object.fromEntries(answers.map(([screen, each]) => [screen, each[question]])), question).toEqual(
        wanted,
      );
    }
    for (const [screen, { degrees = {} }] of Object.entries(screens))
      for (const [name, shown] of Object.entries(degrees))
        expect(`${name}: ${shown}`, screen).toBe(`${name}: ${truth.degrees[name] ?? '0'}`);
    for (const screen of ['list', 'table', 'matrix', 'file'])
      expect(Object.keys(screens[screen]!.degrees!), screen).toEqual(
        expect.arrayContaining(Object.keys(truth.degrees)),
      );
    expect(Object.keys(screens['list']!.degrees!)).toHaveLength(truth.actors);

    expect(file.measured.network).toEqual(truth.measured.network);
    const byId = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      String(a['id']) < String(b['id']) ? -1 : 1;
    expect([...file.measured.actors].sort(byId)).toEqual([...truth.measured.actors].sort(byId));
    for (const { id, degree } of lines.actors)
      expect(degree).toEqual(truth.measured.actors.find((actor) => actor['id'] === id)!['degree']);
    expect(refused).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
