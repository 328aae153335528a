import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabTo, untilLoaded, type Session } from './explorer-visit.ts';
import { paperText } from './paper-text.ts';
import { observeShift, shiftOf } from './shift.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  // The first reader of a territory waits until its networks are assessed.
  await session.telar.query(api.listAssessments, { query: { territory } });
});
afterAll(() => session.close());

const territory = 'slep:demo';
const list = `/assessments?territory=${territory}`;
const cards = (page: Page) => page.locator('article.finding:visible');
const searchOf = (page: Page) => new URL(page.url()).searchParams;

/** The picture marks the finding that led to it, in the wave and the layers that it read. */
async function expectMarked(page: Page) {
  await page.waitForURL(/\/networks\/.*finding=/);
  await untilLoaded(page);
  const search = searchOf(page);
  expect(search.get('wave')).not.toBeNull();
  expect(search.get('layers')).not.toBeNull();
  const pressed = page.getByRole('button', { name: 'Se ve en el dibujo', pressed: true });
  await pressed.waitFor();
  expect(await pressed.count()).toBe(1);
}

describe('from home to the marked picture of a finding', () => {
  test('by mouse: one action, and the card takes the marks away', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    await page
      .getByRole('link', { name: /^Ver en el dibujo/ })
      .first()
      .click();
    await expectMarked(page);
    await page.getByRole('button', { name: 'Se ve en el dibujo' }).click();
    await expect.poll(() => searchOf(page).get('finding')).toBeNull();
    expect(searchOf(page).get('layers')).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    await tabTo(page, '.top-line a', 40);
    await page.keyboard.press('Enter');
    await expectMarked(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the findings of a territory', () => {
  test('are narrowed by the address, and grouped with links that jump', async () => {
    const { page, complaints, close } = await session.visit(list);
    await untilLoaded(page);
    const all = await cards(page).count();
    expect(all).toBeGreaterThan(5);
    await page.getByLabel('Certeza').selectOption({ label: 'Por confirmar' });
    await expect.poll(() => cards(page).count()).toBeLessThan(all);
    expect(searchOf(page).get('grade')).toBe('unconfirmed');
    expect(await page.locator('article.finding-finding').count()).toBe(0);
    await page.reload();
    await untilLoaded(page);
    expect(await page.locator('article.finding-finding').count()).toBe(0);
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await expect.poll(() => cards(page).count()).toBe(all);
    const parts = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    const order = [
      'Difíciles de explicar por azar',
      'Por una regla, sin prueba estadística',
      'Podrían ser azar',
    ];
    expect(parts.at(-1)).toBe('Para visitar');
    expect(parts.slice(0, -1)).toEqual(order.filter((part) => parts.includes(part)));
    await page
      .getByText(/^Pruebas hechas: \d+\. Con marca: \d+\. Marcas que se esperan solo por azar/)
      .waitFor();
    await page.getByLabel('Orden').selectOption({ label: 'Por red' });
    const jumps = page.getByRole('navigation', { name: 'Ir a' }).getByRole('link');
    await expect.poll(() => jumps.count()).toBeGreaterThan(4);
    await jumps.last().click();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('keep facts apart, folded by kind with how often healthy networks show them, and never among the findings', async () => {
    const { page, close } = await session.visit(list);
    await untilLoaded(page);
    expect(await page.locator('article.finding-fact:visible').count()).toBe(0);
    await page.getByRole('heading', { name: 'Para visitar' }).waitFor();
    const shares = await page.locator('.fact-share').allInnerTexts();
    expect(shares.some((words) => /También se ve en \d+(,\d)?\s%/.test(words))).toBe(true);
    await page.locator('.fact-fold > summary').first().click();
    await page.locator('article.finding-fact:visible').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test('never show an id for a name, and move nothing while they load', async () => {
    const { page, close } = await session.visit('/methods', {}, async (fresh) => {
      await observeShift(fresh);
      await fresh.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { telarIdsSeen: seen });
        new MutationObserver(() => {
          const id = /\b(?:network|school):demo-\d+/.exec(document.body?.innerText ?? '');
          if (id) seen.push(id[0]);
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
    });
    for (const path of [list, `/territories/${territory}/networks`, '/methods', '/methods/density']) {
      await page.goto(session.telar.address + path);
      await untilLoaded(page);
      // Put there by the script above.
      const ids = await page.evaluate(() => (window as unknown as { telarIdsSeen: string[] }).telarIdsSeen);
      expect(ids, path).toEqual([]);
      expect(await shiftOf(page), path).toBeLessThan(0.05);
    }
    await close();
  });

  test('can be taken along as a table with a telling name', async () => {
    const { page, close } = await session.visit(list);
    await untilLoaded(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar (CSV)' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^telar-hallazgos-.*telares.*\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFFCerteza;Qué se vio;Red;')).toBe(true);
    expect(text).toContain(`;${session.telar.address}/networks/`);
    await close();
  });

  test('print without what is only pressed, with the facts and the pages counted', async () => {
    const { page, close } = await session.visit(list);
    await untilLoaded(page);
    const pages = paperText(await page.pdf({ format: 'A4' }));
    const text = pages.join('\n');
    expect(pages[1]).toContain(`Página 2 de ${pages.length}`);
    expect(text).not.toMatch(/Ver en el dibujo|Descargar \(CSV\)|Qué se vio/);
    expect(text).toContain('Se miró:');
    // Facts print whole, though they are folded on the screen.
    expect(text.slice(text.lastIndexOf('Para visitar'))).toMatch(/de las redes sin problemas[^]+Se miró:/);
    await close();
  });
});

test('a cell of the compared networks leads to the picture of its finding; p and q come on demand', async () => {
  const { page, complaints, close } = await session.visit(`/territories/${territory}/networks`);
  await untilLoaded(page);
  const numbers = page.locator('.compare-numbers');
  expect(await numbers.count()).toBe(0);
  await page.getByRole('button', { name: 'Mostrar p y q' }).click();
  await expect.poll(() => numbers.count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText('La tabla sigue hacia el lado').waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  // Facts are tested in no column: they stand together in the last one, each a way to its picture.
  const columns = await page.getByRole('columnheader').allInnerTexts();
  expect(columns.at(-1)).toBe('Para visitar');
  expect(columns.filter((name) => name.startsWith('Paso obligado'))).toEqual([]);
  expect(
    await page.getByRole('link', { name: /^Paso obligado en .+ Ver en el dibujo\.$/ }).count(),
  ).toBeGreaterThan(0);
  await page
    .getByRole('link', { name: /^Hallazgo: / })
    .first()
    .click();
  await expectMarked(page);
  expect(complaints).toEqual([]);
  await close();
});

test('a school shows its findings, and as many ties as its network counts', async () => {
  const { telar } = session;
  const id = 'school:demo-013';
  const network = 'network:demo-01';
  const { scope, ties } = await telar.query(api.showNetworkGraph, { id: network });
  const inView = ties.filter(({ layer }) => scope.defaultLayers.includes(layer));
  const others = new Set(inView.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  const { page, complaints, close } = await session.visit(`/actors/${id}`);
  await untilLoaded(page);
  await page.getByRole('heading', { name: 'Hallazgos en que aparece' }).waitFor();
  expect(await page.locator('article.finding').count()).toBeGreaterThan(0);
  expect(others.size).toBeGreaterThan(3);
  await page.getByText(`Vínculos con ${others.size}`).first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('the report of a network prints one view, dated and counted, and nothing that only a screen can use', async () => {
  const { page, complaints, close } = await session.visit(
    '/networks/network:demo-02/report?wave=2023&layers=trust',
  );
  await untilLoaded(page);
  const pages = paperText(await page.pdf({ format: 'A4' }));
  const text = pages.join('\n');
  const year = String(new Date().getFullYear());
  expect(pages[0]).toContain('Encuesta 2023');
  expect(pages[0]).toContain('Este informe lee: Confianza.');
  for (const [at, each] of pages.entries()) {
    expect(each).toContain(`Página ${at + 1} de ${pages.length}`);
    expect(each).toContain('Los Telares');
    expect(each).toContain(year);
  }
  expect(text).not.toMatch(/127\.0\.0\.1|[0-9a-f]{64}|El signo \?|Imprimir o guardar/);
  // Folded parts are not printed as a heading with nothing under it.
  expect(text).not.toMatch(/Sin evidencia|Qué se ve y qué no|Aún no hay resultados/);
  expect(complaints).toEqual([]);
  await close();
});

test('a measure has its own address, to which links of before still lead', async () => {
  const { page, complaints, close } = await session.visit('/methods#betweenness');
  await page.waitForURL('**/methods/betweenness');
  await page.getByRole('heading', { level: 1, name: 'Intermediación' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
