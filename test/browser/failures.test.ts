import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { axeFindings } from './axe.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { parameter, visitNetwork } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-01';
const banner = (page: Page) => page.getByText('Sin conexión con Telar.');
const gone = (page: Page) => page.getByText('No hay conexión con Telar.').first();

type Line = { offline: boolean; latency: number; downloadThroughput: number; uploadThroughput: number };
const open: Line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** What the page is connected by, as Chromium itself makes it. */
async function lineOf(page: Page): Promise<(line: Partial<Line>) => Promise<void>> {
  const protocol: CDPSession = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  return async (line) => {
    await protocol.send('Network.emulateNetworkConditions', { ...open, ...line });
  };
}

describe('a failed request never reads as none', () => {
  test('without a network: it is said, what is in sight is named, and all comes back by itself', async () => {
    const { page, close } = await visitNetwork(session, `/networks/${network}?wave=2024`);
    const line = await lineOf(page);
    await line({ offline: true });
    await banner(page).waitFor();
    await page.getByRole('button', { name: /^2022/ }).click();
    await page.getByText('Mostrando 2024; Encuesta 2022 no llegó.').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await line({});
    await banner(page).waitFor({ state: 'detached' });
    await page.getByText('no llegó').waitFor({ state: 'detached' });
    await untilLoaded(page);
    await close();
  });

  test('a profile that did not come is no profile without ratings', async () => {
    const { page, close } = await visitNetwork(session, `/networks/${network}`);
    await page.route('**/profile?*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Perfil' }).click();
    await gone(page).waitFor();
    expect(await page.getByText('No hay valoraciones').count()).toBe(0);

    await page.unroute('**/profile?*');
    await page.getByRole('button', { name: 'Intentar de nuevo' }).first().click();
    await gone(page).waitFor({ state: 'detached' });
    await close();
  });

  test('over a slow line nothing old is shown as new', async () => {
    const { page, close } = await visitNetwork(session, `/networks/${network}?wave=2024`);
    const line = await lineOf(page);
    await line({ latency: 3000, downloadThroughput: 20_000, uploadThroughput: 20_000 });
    await page.getByRole('button', { name: /^2022/ }).click();
    const centre = page.locator('.workspace-centre');
    await expect.poll(() => centre.getAttribute('aria-busy')).toBe('true');
    const opacity = () =>
      page.locator('.stage .picture').evaluate((picture) => Number(getComputedStyle(picture).opacity));
    expect(await opacity()).toBeLessThan(0.7);

    await line({});
    await expect.poll(() => centre.getAttribute('aria-busy'), { timeout: 30_000 }).toBe('false');
    expect(await opacity()).toBe(1);
    await close();
  });
});

describe('the service stops and starts', () => {
  test('the screen says so, and goes on when it is there again', async () => {
    const first = await startTelar(inject('shippedData'));
    let telar: RunningTelar = first;
    const { page, close } = await session.visit('/methods');
    try {
      await page.goto(`${first.address}/networks/${network}?wave=2024`);
      await untilLoaded(page);
      await first.stop();
      await page.getByRole('button', { name: /^2022/ }).click();
      await page.getByText('Encuesta 2022 no llegó').waitFor();
      await banner(page).waitFor();

      telar = await startTelar(inject('shippedData'), { PORT: new URL(first.address).port });
      await banner(page).waitFor({ state: 'detached', timeout: 30_000 });
      await page.getByText('no llegó').waitFor({ state: 'detached' });
    } finally {
      await close();
      await telar.stop().catch(() => undefined);
    }
  });
});

describe('a part of the program that is not there', () => {
  const part = /\/assets\/methods-[^/]*\.js/;

  test('after an update: it says so, and loads the page anew', async () => {
    const { page, close } = await session.visit('/');
    await untilLoaded(page);
    await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('link', { name: 'Métodos' }).first().click();
    await page.getByText('Telar se actualizó.').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.unroute(part);
    await page.getByRole('button', { name: 'Recargar' }).click();
    await page.getByText('Telar se actualizó.').waitFor({ state: 'detached' });
    await untilLoaded(page);
    expect(new URL(page.url()).pathname).toBe('/methods');
    await close();
  });

  test('without a network: another try brings it', async () => {
    const { page, close } = await session.visit('/');
    await untilLoaded(page);
    const line = await lineOf(page);
    await line({ offline: true });
    await page.getByRole('link', { name: 'Métodos' }).first().click();
    await gone(page).waitFor();
    await line({});
    await banner(page).waitFor({ state: 'detached' });
    await page.locator('main').getByRole('button', { name: 'Intentar de nuevo' }).click();
    await gone(page).waitFor({ state: 'detached' });
    await untilLoaded(page);
    expect(new URL(page.url()).pathname).toBe('/methods');
    await close();
  });
});

describe('a link to what is no longer there', () => {
  test('a wave: it says so and offers those there are', async () => {
    const { page, complaints, close } = await session.visit(`/networks/${network}?wave=1999&kinds=school`);
    await page.getByText('Esa encuesta ya no está: 1999').waitFor();
    const offered = page.locator('.notice a');
    expect(await offered.allInnerTexts()).toEqual(['Encuesta 2022', 'Encuesta 2023', 'Encuesta 2024']);
    expect(await page.locator('.picture').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await offered.nth(1).click();
    await untilLoaded(page);
    expect(parameter(page, 'wave')).toBe('2023');
    expect(parameter(page, 'kinds')).toBe('school');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a layer: it says so, and leads to the usual ones', async () => {
    const { scope } = await session.telar.query(api.showNetworkGraph, { id: network });
    const there = new Set(scope.layersAvailable.map(({ layer }) => layer));
    const absent = ['assists', 'administers', 'proximity'].find((layer) => !there.has(layer));
    const { page, close } = await session.visit(`/networks/${network}?layers=${absent!}`);
    await page.getByText('Aquí no hay vínculos de este tipo').waitFor();
    await page.getByRole('link', { name: 'Ver los vínculos de costumbre' }).click();
    await page.getByText('Aquí no hay vínculos de este tipo').waitFor({ state: 'detached' });
    expect(parameter(page, 'layers')).toBeNull();
    await close();
  });
});
