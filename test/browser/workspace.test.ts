import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { observeShift, shiftOf } from './shift.ts';
import {
  centreOf,
  clickActor,
  drawnCounts,
  parameter,
  pictureShare,
  visitNetwork,
} from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-02';
const path = `/networks/${network}`;

describe('the picture has the room', () => {
  test('at least half of the first screen of a desk, nearly all with the panels folded, and nothing jumps', async () => {
    const { page, complaints, close } = await session.visit(path, {}, observeShift);
    await untilLoaded(page);
    await page.locator('.picture-canvas').waitFor();
    expect(await pictureShare(page)).toBeGreaterThanOrEqual(0.5);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.05);
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
    const { actor } = await centreOf(session, network);
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
