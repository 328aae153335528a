import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { startSession, tabTo, untilLoaded, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const main = (page: Page) => page.locator('main');
const factsOf = async (page: Page) =>
  (await page.locator('dl.facts .fact').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

describe('a search', () => {
  test.each([
    ['slep puerto cordillera', 'SLEP Puerto Cordillera'],
    ['puerto cordilera', 'SLEP Puerto Cordillera'],
    ['slep de costa araucania', 'SLEP Costa Araucanía'],
    ['costa araucanía', 'SLEP Costa Araucanía'],
    ['region coquimbo', 'Coquimbo'],
    ['620-1', 'ESCUELA JOSE ALFARO ALFARO'],
  ])('for "%s" opens %s with Enter, and lists it once', async (q, name) => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    const box = page.getByRole('combobox');
    await box.fill(q);
    const first = page.getByRole('option').first();
    await expect.poll(() => first.innerText()).toContain(name);
    const names = (await page.getByRole('option').allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(names.filter((text) => text === 'SLEP Puerto Cordillera').length).toBeLessThanOrEqual(1);
    await box.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toBe(name);
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows a SLEP as the owner of its schools on a quiet second line, that can be chosen too', async () => {
    const { page, close } = await session.visit('/');
    await page.getByRole('combobox').fill('puerto cordillera');
    const side = page.getByRole('option', { name: /También como Sostenedor/ });
    await side.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await side.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/actors/sostenedor:61999320');
    await close();
  });

  test('stays on the first screen of home at 200 %', async () => {
    const { page, close } = await session.visit('/', { viewport: { width: 720, height: 450 } });
    await untilLoaded(page);
    const box = (await page.getByRole('combobox').boundingBox())!;
    expect(box.y + box.height).toBeLessThan(300);
    await close();
  });
});

describe('the map of Chile', () => {
  test('lights up with its list, is one stop of the keyboard, and opens a SLEP', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    const mark = page.getByRole('link', { name: /^SLEP Puerto Cordillera/ });
    await mark.waitFor();
    await page
      .locator('.slep-regions')
      .getByRole('link', { name: /Puerto Cordillera/ })
      .hover();
    await expect.poll(() => page.locator('.chile-lit').innerText()).toContain('Puerto Cordillera');
    expect(await page.locator('.chile-panel [tabindex="0"]').count()).toBe(3);
    await tabTo(page, '.chile-panel [role="link"]', 60);
    const before = await page.locator('.chile-lit').innerText();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.chile-lit').innerText()).not.toBe(before);
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/territories/slep:0402');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the page of a SLEP', () => {
  test('counts its own schools first and those of others apart', async () => {
    const { page, close } = await session.visit('/territories/slep:0402?year=2024');
    await untilLoaded(page);
    expect(await page.locator('h1').innerText()).toBe('SLEP Puerto Cordillera');
    expect(await factsOf(page)).toEqual([
      'escuelas y liceos del SLEP 49',
      'estudiantes 13.977',
      'rurales 16',
      'redes con encuesta 0',
      'En el mismo territorio 119 de otros sostenedores · 36.711 estudiantes',
    ]);
    await close();
  });

  test('says that it runs none yet where it begins later, and how many public schools wait', async () => {
    const { page, close } = await session.visit('/territories/slep:0505');
    await untilLoaded(page);
    const notice = await page.locator('.notice').first().innerText();
    expect(notice).toMatch(/no administraba escuelas/);
    expect(notice).toMatch(/\d+ escuelas públicas/);
    await close();
  });

  test('opens on the map, and keeps the list and the drawing of ties in the address', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:0402');
    await untilLoaded(page);
    const school = page.getByRole('link', { name: /LICEO CARMEN AURORA/ }).first();
    await school.waitFor();
    expect(await page.locator('.map-drawing [role="link"]').count()).toBe(49);
    await page.getByRole('button', { name: 'Lista' }).click();
    expect(page.url()).toContain('tab=list');
    await expect.poll(() => page.locator('.school-list tbody tr').count()).toBe(49);
    await page.getByRole('button', { name: 'De otros sostenedores (118)' }).click();
    await expect.poll(() => page.locator('.school-list tbody tr').count()).toBe(100);
    await page.getByRole('button', { name: 'Dibujo de vínculos' }).click();
    await page.getByRole('heading', { name: 'Dibujo de vínculos: Administra' }).waitFor();
    await page.goBack();
    await page.locator('.school-list').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('offers three ways to a first survey, with a sheet of its own schools', async () => {
    const { page, close } = await session.visit('/territories/slep:0402');
    await untilLoaded(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: /Descargar planilla con sus 49 escuelas/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
    for (const name of [/Cuestionario/, /Cargar lo que ya tengo/, /Ver un ejemplo/])
      expect(await main(page).getByRole('link', { name }).count()).toBe(1);
    await close();
  });

  test('lists schools farther than the slider says, numbered as on the map', async () => {
    const { page, close } = await session.visit('/territories/slep:0402');
    await untilLoaded(page);
    const listed = page.locator('.isolated-top li');
    await expect.poll(() => listed.count()).toBe(3);
    await expect.poll(() => page.locator('.map-rank').allInnerTexts()).toHaveLength(3);
    await page.getByRole('slider').fill('35');
    await expect.poll(() => listed.count()).toBe(1);
    expect(
      await main(page)
        .getByRole('link', { name: /en su página/ })
        .getAttribute('href'),
    ).toContain('km=35');
    await close();
  });

  test('tells what changed between years in words, and which schools', async () => {
    const { page, close } = await session.visit('/territories/slep:0402');
    await untilLoaded(page);
    const card = page.locator('section', {
      has: page.getByRole('heading', { name: 'Qué cambió entre años' }),
    });
    expect(await card.last().innerText()).toContain('3 escuelas cerraron (2022–2023)');
    await card.last().getByText('Ver cuáles').click();
    await expect.poll(() => page.locator('.changed-schools li').count()).toBe(7);
    await close();
  });
});

describe('networks on the map of the example', () => {
  test('are discs with their state; one shows its schools and leads to the network, by keyboard too', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo');
    await untilLoaded(page);
    const disc = page.getByRole('button', { name: /^RME Valle de la Trama.*15 miembros/ });
    await disc.waitFor();
    expect(await page.locator('.map-drawing [role="button"]').count()).toBe(25);
    await disc.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.map-chosen');
    await card.getByText('RME Valle de la Trama').waitFor();
    expect(await disc.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.map-drawing [role="link"]').count()).toBeGreaterThan(8);
    await card.getByRole('link', { name: 'Abrir la red' }).click();
    await page.waitForURL('**/networks/network:demo-04');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each([
  [1440, 'light'],
  [1024, 'dark'],
  [390, 'light'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test.each(['/', '/territories/slep:0402', '/territories/slep:demo', '/territories/slep:0402?tab=list'])(
    '%s has nothing that axe finds, and does not scroll sideways',
    async (path) => {
      const { page, close } = await session.visit(path, { viewport: { width, height: 900 }, colorScheme });
      await untilLoaded(page);
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await close();
    },
  );
});
