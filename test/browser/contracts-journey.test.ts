import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importAteMarket } from '../networks/ate-market-answers.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabTo, untilLoaded, type Session } from './explorer-visit.ts';
import { stickingOut } from './sideways.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await importAteMarket(session.telar);
});
afterAll(() => session.close());

const path = '/territories/comuna:demo-mercado/contracts';

describe('a planner looks at who assists the schools of a territory', () => {
  test('how concentrated contracts are, who has nobody, how each side rates, and takes the table along', async () => {
    const { page, complaints, close } = await session.visit('/territories/comuna:demo-mercado');
    await untilLoaded(page);
    await page.locator('main').getByRole('link', { name: 'Contratos y asesorías' }).click();
    await page.waitForURL(`**${path}`);
    await untilLoaded(page);
    await page.getByText('Asesorías Cumbre reúne 71 % de las escuelas atendidas').waitFor();
    await page.getByText('Concentración de escuelas (HHI): 0,55, como si 1,8 proveedores').waitFor();
    const without = page
      .locator('section', { hasText: 'Escuelas sin apoyo conocido' })
      .locator('.list-links a');
    expect(await without.allInnerTexts()).toEqual(['Escuela Ocho', 'Escuela Siete']);
    const scores = page.locator('section', { hasText: 'Cómo evalúa cada parte' }).locator('tbody tr');
    expect(await scores.first().locator('strong').allInnerTexts()).toEqual(['7', '3', '5', '2,5']);
    expect(await page.getByText(/12\.?345\.?678/).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel('Buscar por proveedor').fill('lectura');
    await page.getByText('Se muestran 1 de 4 contratos.').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar la tabla (CSV)' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain(
      'Fundación Brote;organisation:demo-brote;;Escuela Cinco;school:demo-m5;2024;2025;20000000',
    );
    await page.getByLabel('Buscar por proveedor').fill('');

    await page.getByLabel('Vigentes en').selectOption('2025');
    await page.waitForURL('**/contracts?year=2025');
    await page.getByText('Fundación Brote es el único proveedor').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('in English, on paper and on a phone', async () => {
    const { page, complaints, close } = await session.visit(path, { viewport: { width: 390, height: 844 } });
    await untilLoaded(page);
    expect(await stickingOut(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false);
    expect(await page.getByRole('cell', { name: 'Escuela Uno', exact: false }).first().isVisible()).toBe(
      true,
    );
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How much each provider holds' }).waitFor();
    await page.getByText('Concentration of schools (HHI): 0.55, as if 1.8 providers').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard, from a school without support to its page', async () => {
    const { page, complaints, close } = await session.visit(path);
    await untilLoaded(page);
    await tabTo(page, '.list-links a', 60);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/actors/school:demo-m8');
    await untilLoaded(page);
    expect(await page.locator('#contracts').count()).toBe(0);
    await page.goto(`${session.telar.address}/actors/organisation:demo-cumbre`);
    const own = page.locator('#contracts tbody tr');
    await own.first().waitFor();
    expect(await own.count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });

  test('where no contract is known, the page says so and how to bring them', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:0402/contracts');
    await untilLoaded(page);
    await page.getByRole('heading', { name: 'Aún no hay contratos de este territorio.' }).waitFor();
    expect(await page.getByText('Escuelas sin apoyo conocido').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the registry of contracts of the whole country', () => {
  test('from a provider to its history, narrowed by words and by territory, and taken along whole', async () => {
    const { page, complaints, close } = await session.visit('/actors/organisation:demo-cumbre');
    await untilLoaded(page);
    await page.getByRole('link', { name: 'Historia y evaluaciones en el registro' }).click();
    await page.waitForURL('**/contracts?provider=organisation:demo-cumbre');
    await untilLoaded(page);
    await page.getByText('2 contratos.').waitFor();
    const years = page.locator('.history-table tbody tr');
    const shown = (await years.allInnerTexts()).map((row) => row.split(/\s+/));
    expect(shown).toEqual([
      ['2023', '1', '4', '1'],
      ['2024', '2', '5', '1'],
    ]);
    const scores = page.locator('section', { hasText: 'Cómo evalúa cada parte' }).locator('tbody strong');
    expect(await scores.allInnerTexts()).toEqual(['7', '3', '5', '2,5']);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Quitar: Proveedor' }).click();
    await page.getByText('4 contratos.').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar la tabla (CSV)' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(9);
    expect(text).not.toContain('12345678');
    await page.getByLabel('Buscar por proveedor').fill('lectura');
    await page.getByText('1 contrato.').waitFor();
    await page.getByLabel('Buscar por proveedor').fill('nadie');
    await page.getByText('Ningún contrato de los cargados cumple todo lo elegido.').waitFor();
    await page.getByRole('button', { name: 'Mostrar todos los contratos' }).click();
    await page.getByText('4 contratos.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard, on a phone and in English', async () => {
    const { page, complaints, close } = await session.visit('/contracts', {
      viewport: { width: 390, height: 844 },
    });
    await untilLoaded(page);
    const provider = page.getByRole('combobox', { name: 'Proveedor' });
    await provider.focus();
    await page.keyboard.type('cumbre');
    await page.getByRole('option', { name: 'Asesorías Cumbre' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/contracts?provider=organisation*demo-cumbre');
    await page.locator('.history-table').waitFor();
    expect(await stickingOut(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('combobox').first().isVisible()).toBe(false);
    expect(await page.locator('.history-table').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Registry of contracts of assistance' }).waitFor();
    await page.getByText('2 contracts.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('results', () => {
  test('stand on the page of a territory, schools of networks beside those of none', async () => {
    const { page, complaints, close } = await session.visit('/territories/comuna:demo-mercado');
    await untilLoaded(page);
    const panel = page.locator('#results');
    await panel.getByRole('heading', { name: 'Resultados de las escuelas del territorio' }).waitFor();
    await panel.getByText('nunca es un efecto de la red').waitFor();
    const rows = panel.locator('tbody tr', { hasText: 'En ninguna red conocida' });
    expect(await rows.first().innerText()).toMatch(/2023\s+En ninguna red conocida\s+2\s+240\s+240/);
    expect(await panel.locator('svg.spread').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('stand beside a network and a school, with their spread, the others and what they cannot say', async () => {
    const { items } = await session.telar.telar.store.listNetworks({ limit: 5, actorId: 'school:demo-m1' });
    const { page, complaints, close } = await session.visit(`/networks/${items[0]!.id}?tab=more`);
    await untilLoaded(page);
    const panel = page.locator('#results');
    await panel.scrollIntoViewIfNeeded();
    await panel.getByRole('heading', { name: 'Lectura, 4° básico: promedio SIMCE' }).waitFor();
    await panel.getByText('nunca es un efecto de la red').waitFor();
    await panel.getByText('4 escuelas de las mismas comunas y dependencias').waitFor();
    const rows = panel.locator('tbody tr', { hasText: 'Miembros' });
    expect(await rows.first().innerText()).toMatch(/2023\s+Miembros\s+4\s+260\s+260\s+240 – 280\s+18,3/);
    expect(await panel.locator('svg.spread').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${session.telar.address}/actors/school:demo-m1`);
    await page.getByRole('heading', { name: 'Resultados de la escuela, al lado de otras' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
