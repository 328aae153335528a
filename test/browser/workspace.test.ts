import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { shortestRoutes } from '../../client/features/explorer/shortest-routes.ts';
import { within } from '../../client/appearance/within-steps.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';
import { drawnCounts, parameter, pictureShare, spotInWorkspace, visitNetwork } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-02';
const path = `/networks/${network}`;
const graphOf = (id = network, query: Record<string, string> = {}): Promise<GraphAnswer> =>
  session.telar.query(api.showNetworkGraph, { id, query });
const collaboration = ({ ties, scope }: GraphAnswer) =>
  ties.filter(({ layer }) => scope.defaultLayers.includes(layer));
/** Somebody with neighbours, and neighbours of these. */
async function centre() {
  const graph = await graphOf();
  const ties = collaboration(graph);
  const found = graph.actors.find(({ id }) => {
    const [one, two] = [within(ties, id, 1), within(ties, id, 2)];
    return one.size > 1 && two.size > one.size;
  });
  return { graph, ties, actor: found! };
}

async function clickActor(page: Page, actor: { x: number; y: number }) {
  const { x, y } = await spotInWorkspace(page, actor);
  await page.mouse.click(x, y);
}

describe('the picture has the room', () => {
  test('at least half of the first screen of a desk, nearly all with the panels folded, and nothing jumps', async () => {
    const { page, complaints, close } = await session.visit(path, {}, async (to) => {
      await to.addInitScript(() => {
        const kept = { shift: 0 };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            kept.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { telarShift: kept });
      });
    });
    await untilLoaded(page);
    await page.locator('.picture-canvas').waitFor();
    expect(await pictureShare(page)).toBeGreaterThanOrEqual(0.5);
    const shift = await page.evaluate(
      () => (window as unknown as { telarShift: { shift: number } }).telarShift.shift,
    );
    expect(shift).toBeLessThanOrEqual(0.05);
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('[');
    await page.keyboard.press(']');
    await expect.poll(() => pictureShare(page)).toBeGreaterThanOrEqual(0.84);
    await page.reload();
    await untilLoaded(page);
    await page.locator('.picture-canvas').waitFor();
    expect(await pictureShare(page)).toBeGreaterThanOrEqual(0.84);
    await page.keyboard.press('[');
    await page.getByRole('tab', { name: 'Hallazgos' }).waitFor();
    await page.keyboard.press('f');
    await page.getByRole('tab', { name: 'Hallazgos' }).waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await page.getByRole('tab', { name: 'Actores' }).click();
    await page.getByRole('searchbox', { name: /actores/ }).fill('f[]');
    expect(await page.getByRole('tab', { name: 'Actores' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('at least two fifths of the first screen of a phone, with its parts in a bar at the foot', async () => {
    const { page, complaints, close } = await visitNetwork(session, path, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    expect(await pictureShare(page)).toBeGreaterThanOrEqual(0.4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await axeFindings(page)).toEqual([]);
    const bar = page.getByRole('navigation', { name: 'Partes de esta pantalla' });
    for (const part of ['Actores', 'Números', 'Más', 'Dibujo', 'Hallazgos']) {
      await bar.getByRole('button', { name: part }).click();
      await expect.poll(() => bar.locator('[aria-current]').innerText()).toBe(part);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBe(390);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('below 1100 pixels the inspector is a sheet that comes with what is chosen', async () => {
    const { actor } = await centre();
    const { page, close } = await visitNetwork(session, path, { viewport: { width: 1024, height: 768 } });
    const sheet = page.getByRole('region', { name: 'Lo elegido y lo que se ve' });
    expect(await sheet.count()).toBe(0);
    await clickActor(page, actor);
    await sheet.getByRole('heading', { name: actor.name }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Cerrar' }).click();
    await expect.poll(() => sheet.count()).toBe(0);
    await close();
  });
});

describe('a researcher asks the picture', () => {
  test('for one layer alone: one press, by mouse and by keyboard, and everything reads it', async () => {
    const trust = (await graphOf()).ties.filter(({ layer }) => layer === 'trust').length;
    const { page, complaints, close } = await visitNetwork(session, path);
    await page.getByRole('button', { name: 'solo Confianza' }).click();
    await expect.poll(() => drawnCounts(page)).toMatchObject({ ties: trust });
    expect(parameter(page, 'layers')).toBe('trust');
    const { network: numbers } = await session.telar.query(api.measureNetwork, {
      id: network,
      query: { layers: 'trust', metric: 'density' },
    });
    const density = (numbers['density'] as { value: number }).value
      .toFixed(3)
      .replace('.', ',')
      .replace(/0+$/, '');
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /^Densidad/ })
          .first()
          .locator('td')
          .innerText(),
      )
      .toBe(density);
    for (const link of ['Simular un cambio', 'Informe'])
      expect(await page.getByRole('link', { name: link }).getAttribute('href')).toContain('layers=trust');

    await tabToNamed(page, 'solo Conocimiento', 200);
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'layers')).toBe('knowledge');
    expect(complaints).toEqual([]);
    await close();
  });

  test('for the neighbours of somebody and theirs: two presses', async () => {
    const { actor, ties } = await centre();
    const { page, complaints, close } = await visitNetwork(session, path);
    await clickActor(page, actor);
    await page.getByRole('button', { name: 'Vecinos hasta 2 pasos' }).click();
    await expect.poll(() => drawnCounts(page)).toMatchObject({ actors: within(ties, actor.id, 2).size });
    expect([parameter(page, 'selected'), parameter(page, 'near')]).toEqual([actor.id, '2']);
    expect(complaints).toEqual([]);
    await close();
  });

  test('for the way to somebody else: three presses, and never through tension', async () => {
    const { id, from, to, expected } = await tenseAndFar();
    const all = (await graphOf(id)).scope.layersAvailable.map(({ layer }) => layer).join(',');
    const { page, complaints, close } = await visitNetwork(session, `/networks/${id}?layers=${all}`);
    await clickActor(page, from);
    await page.getByRole('combobox', { name: 'Camino a…' }).selectOption(to.id);
    const steps = page.locator('.route-steps li');
    await expect.poll(() => steps.count()).toBe(expected.length! + 1);
    expect(await steps.first().innerText()).toContain(from.name);
    expect(await steps.last().innerText()).toContain(to.name);
    expect(complaints).toEqual([]);
    await close();
  });

  test('for a tie: its layer, who told of it and how many accounts there are', async () => {
    const { actor, graph, ties } = await centre();
    const tie = ties.find(({ from, to }) => from === actor.id || to === actor.id)!;
    const { page, complaints, close } = await visitNetwork(
      session,
      `${path}?tie=${tie.from}~${tie.to}~${tie.layer}`,
    );
    const card = page.getByRole('region', { name: 'Vínculo elegido' });
    await card.waitFor();
    const name = graph.actors.find(({ id }) => id === tie.from)!.name;
    expect(await card.innerText()).toContain(name);
    expect(await card.locator('dl div', { hasText: 'Menciones' }).locator('dd').innerText()).toBe(
      String(tie.mentions ?? 1),
    );
    await card.getByRole('button', { name }).click();
    await page.getByRole('region', { name: 'Elegido', exact: true }).waitFor();
    expect([parameter(page, 'selected'), parameter(page, 'tie')]).toEqual([tie.from, null]);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Two who are tied by tension alone and reach each other by other ways. */
async function tenseAndFar() {
  const { items } = await session.telar.query(api.listNetworks, {
    query: { territory: 'slep:demo', limit: '100' },
  });
  for (const { id } of items) {
    const { ties, actors } = await graphOf(id);
    for (const tense of ties.filter(({ sign }) => sign === -1)) {
      const expected = shortestRoutes(ties, tense.from, tense.to);
      const [from, to] = [tense.from, tense.to].map((end) => actors.find((actor) => actor.id === end)!);
      if (expected.length !== null && expected.length > 1 && from && to) return { id, from, to, expected };
    }
  }
  return expect.fail('no two actors are tied by tension alone');
}

describe('steps are taken back', () => {
  test('a move, a layer and a choice, with the keys and with the buttons; moves outlive a reload', async () => {
    const { actor } = await centre();
    const { page, complaints, close } = await visitNetwork(session, path);
    const { x, y } = await spotInWorkspace(page, actor);
    await page.mouse.click(x, y);
    await expect.poll(() => parameter(page, 'selected')).toBe(actor.id);
    // A press within a third of a second of the last one is a double click, and drags nothing.
    await page.waitForTimeout(500);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 70, y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => kept(page)).toContain(actor.id);
    await page.getByRole('button', { name: 'solo Confianza' }).click();
    await expect.poll(() => parameter(page, 'layers')).toBe('trust');

    await page.keyboard.press('Control+z');
    await expect.poll(() => parameter(page, 'layers')).toBeNull();
    expect(await kept(page)).toContain(actor.id);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => kept(page)).not.toContain(actor.id);
    await page.keyboard.press('Control+y');
    await expect.poll(() => kept(page)).toContain(actor.id);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => parameter(page, 'layers')).toBe('trust');

    await page.reload();
    await untilLoaded(page);
    expect(await kept(page)).toContain(actor.id);
    await page.getByRole('button', { name: 'Quitar selección', exact: true }).click();
    await expect.poll(() => parameter(page, 'selected')).toBeNull();
    await page.mouse.click(x + 70, y + 40);
    await expect.poll(() => parameter(page, 'selected')).toBe(actor.id);
    await page.getByRole('button', { name: 'Devolver 1 a su lugar' }).click();
    await expect.poll(() => kept(page)).not.toContain(actor.id);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a drag chooses nobody, however few moves the pointer tells of: one step takes it back', async () => {
    const { actor } = await centre();
    const { page, complaints, close } = await visitNetwork(session, path);
    const { x, y } = await spotInWorkspace(page, actor);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30);
    await page.mouse.up();
    await expect.poll(() => kept(page)).toContain(actor.id);
    expect(parameter(page, 'selected')).toBeNull();
    await page.keyboard.press('Control+z');
    await expect.poll(() => kept(page)).not.toContain(actor.id);
    const undo = page.getByRole('button', { name: 'Deshacer' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    // The next press is a choice again.
    await page.waitForTimeout(500);
    await page.mouse.click(x, y);
    await expect.poll(() => parameter(page, 'selected')).toBe(actor.id);
    expect(complaints).toEqual([]);
    await close();
  });
});

const kept = (page: Page): Promise<string> =>
  page.evaluate(() => sessionStorage.getItem('telar.moved') ?? '');

describe('two surveys in one picture', () => {
  test('one press, and the picture, the counts and the list say the same as the service', async () => {
    const { changes } = await session.telar.query(api.compareWaves, {
      id: network,
      query: { from: '2023', to: '2024' },
    });
    const { page, complaints, close } = await visitNetwork(session, path);
    await page.getByRole('button', { name: 'Comparar con 2023' }).click();
    await expect.poll(() => parameter(page, 'other')).toBe('2023');
    await expect.poll(() => drawnCounts(page)).toMatchObject({ ties: changes.length });
    const count = (wanted: string) => changes.filter(({ change }) => change === wanted).length;
    expect(await page.locator('.change-counts').innerText()).toBe(
      `${String(count('kept'))} siguen · +${String(count('gained'))} · −${String(count('lost'))} · ${String(count('unknown'))} no se sabe`,
    );
    await page.getByRole('tab', { name: 'Cambios' }).click();
    for (const [name, tieClass] of [
      ['Vínculos que siguen', 'kept'],
      ['Vínculos nuevos', 'gained'],
    ] as const) {
      const fact = page.locator('dl > div', { hasText: name });
      await expect.poll(() => fact.locator('dd').innerText()).toBe(String(count(tieClass)));
    }
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('a survey that does not come is said, and what is in sight is named', async () => {
  const { page, close } = await visitNetwork(session, path);
  await page.route('**/graph?wave=2022*', (route) => route.abort());
  await page.getByRole('button', { name: /^2022/ }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Mostrando 2024' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('Encuesta 2022 no llegó');
  expect((await drawnCounts(page)).actors).toBeGreaterThan(0);
  await page.unroute('**/graph?wave=2022*');
  await notice.getByRole('button', { name: /ntentar/ }).click();
  await notice.waitFor({ state: 'detached' });
  await close();
});

test('the second way past the head of the page leads to the picture, whose keys work at once', async () => {
  const { page, close } = await visitNetwork(session, path);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ir al dibujo');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('picture-canvas');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => parameter(page, 'selected')).not.toBeNull();
  await close();
});
