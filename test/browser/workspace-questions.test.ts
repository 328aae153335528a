import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortestRoutes } from '../../client/features/explorer/shortest-routes.ts';
import { within } from '../../client/appearance/within-steps.ts';
import { api } from '../../contract/api.ts';
import { startSession, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';
import {
  centreOf,
  clickActor,
  drawnCounts,
  graphOf,
  parameter,
  spotInWorkspace,
  visitNetwork,
} from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-02';
const path = `/networks/${network}`;

describe('a researcher asks the picture', () => {
  test('for one layer alone: one press, by mouse and by keyboard, and everything reads it', async () => {
    const trust = (await graphOf(session, network)).ties.filter(({ layer }) => layer === 'trust').length;
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
    const { actor, ties } = await centreOf(session, network);
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
    const all = (await graphOf(session, id)).scope.layersAvailable.map(({ layer }) => layer).join(',');
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
    const { actor, graph, ties } = await centreOf(session, network);
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
    const { ties, actors } = await graphOf(session, id);
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
    const { actor } = await centreOf(session, network);
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
    const { actor } = await centreOf(session, network);
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
