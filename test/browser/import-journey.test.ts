import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { acceptImport, dropFiles, type BroughtFile } from './bring-file.ts';
import { expectAlive, startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { googleForms, matrixWithMistakes, surveyed } from './import-surveys.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** What a planner does, one thing after the other: each drop, click, choice and text counts as one action. */
function planner(page: Page) {
  const done: string[] = [];
  const action = async (what: string, run: () => Promise<unknown>) => {
    done.push(what);
    await run();
  };
  return {
    done,
    drop: (file: BroughtFile) => action(`drop ${file.name}`, () => dropFiles(page, [file])),
    press: (name: RegExp | string) =>
      action(`press ${String(name)}`, () => page.getByRole('button', { name }).click()),
    choose: (label: string, option: string) =>
      action(`choose ${option}`, () => page.getByLabel(label).selectOption(option)),
    write: (label: RegExp, text: string) => action(`write ${text}`, () => page.getByLabel(label).fill(text)),
    find: (label: string, text: string, hit: RegExp) =>
      action(`find ${text}`, async () => {
        await page.getByRole('combobox', { name: label }).fill(text);
        await page.getByRole('option', { name: hit }).first().click();
      }),
    follow: (name: string) =>
      action(`follow ${name}`, () => page.locator('main').getByRole('link', { name }).first().click()),
  };
}

const understood = (page: Page) => page.getByRole('heading', { name: 'Revisión antes de guardar' }).waitFor();
const recognised = (page: Page, count: string) =>
  page.getByRole('heading', { name: `Escuelas reconocidas en el registro: ${count}` }).waitFor();

/** The network that was stored has its members, their ties, and what their answers show. */
async function expectNetwork(page: Page, name: string) {
  await page.waitForURL('**/networks/**');
  await untilLoaded(page);
  expect(await page.locator('h1').innerText()).toBe(name);
  await page.getByRole('heading', { name: 'Qué muestran las respuestas' }).waitFor();
  // Each reading is there: as a card, or among those without a signal and those that cannot tell.
  const readings = page
    .locator('.finding')
    .or(page.getByText(/^(No alcanza para decir|Revisado, sin señal) \(\d+\)$/));
  await expect.poll(() => readings.count(), { timeout: 20_000 }).toBeGreaterThan(0);
  await expectAlive(page);
}

async function membersOf(page: Page) {
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
  const { memberships, waves } = await session.telar.query(api.showNetwork, { id });
  return { members: memberships.map(({ actorId }) => actorId).sort(), wave: waves.at(-1)! };
}

describe('a planner brings a survey', () => {
  test('from Google Forms, dropped on the home page, in under ten actions', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    const { done, ...does } = planner(page);
    await does.drop({ name: 'Red Norte (respuestas).csv', content: googleForms() });
    await understood(page);
    await page.getByText(/^Parece una exportación de Google Forms/).waitFor();
    await page.getByText(/5 respuestas · 12 columnas/).waitFor();
    // Nobody's address is shown, not even here.
    expect(await page.locator('main').innerText()).not.toContain('@escuela.cl');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByText('Hay columnas con datos de personas').waitFor();
    await recognised(page, '5 de 6');
    await does.choose(`Qué escuela es ${surveyed[5]}`, 'school:612');
    await recognised(page, '6 de 6');
    await page.getByText(`1 no respondió: ${surveyed[5]}`, { exact: false }).waitFor();
    await does.press('Guardar en Mis redes');
    await page.getByRole('heading', { name: 'Guardado' }).waitFor();
    await does.follow('Red Norte (respuestas)');
    await expectNetwork(page, 'Red Norte (respuestas)');
    expect(done.length, done.join(', ')).toBeLessThan(10);

    const { members, wave } = await membersOf(page);
    expect(members).toEqual(['611', '612', '628', '629', '630', '631'].map((rbd) => `school:${rbd}`));
    expect(wave).toMatchObject({ roster: 6, respondents: 5 });
    expect(complaints).toEqual([]);
    await close();
  });

  test('as a matrix in Excel with three mistakes, mended on the screen, in under ten actions', async () => {
    const { page, complaints, close } = await session.visit('/import');
    await untilLoaded(page);
    const { done, ...does } = planner(page);
    await does.drop({ name: 'Red Sur.xlsx', content: await matrixWithMistakes() });
    await understood(page);
    await page.getByText(/^Parece una matriz/).waitFor();
    for (const [found, value] of [
      ['mucho', '3'],
      ['2x', '2'],
      [String.raw`¿\?`, '1'],
    ] as const)
      await does.write(new RegExp(`^Escribir en vez de “${found}”`), value);
    await does.press('Corregir 3 celdas');
    await page.getByText('Una respuesta no se entiende').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Falta revisar las columnas y el tipo de vínculo/ }).waitFor();
    await does.choose('Tipo de vínculo', 'joint-work');
    await does.find('Territorio de la red', 'puerto cordillera', /Puerto Cordillera/);
    await recognised(page, '6 de 6');
    expect(await axeFindings(page)).toEqual([]);
    await does.press('Guardar en Mis redes');
    await page.getByRole('heading', { name: 'Guardado' }).waitFor();
    await does.follow('Red Sur');
    await expectNetwork(page, 'Red Sur');
    expect(done.length, done.join(', ')).toBeLessThan(10);

    const { wave } = await membersOf(page);
    expect(wave).toMatchObject({ ties: 17, respondents: 6 });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what was brought', () => {
  test('is under Mis redes, and goes again when it is undone', async () => {
    const { page, close } = await session.visit('/import');
    const { drop } = planner(page);
    const ties = 'origen,destino,tipo\nA,B,dirigido\nB,C,dirigido';
    await drop({ name: 'Para deshacer.csv', content: ties });
    await understood(page);
    await acceptImport(page, 'mouse');
    await page.goto(session.telar.address);
    const row = page.locator('.own-networks tr').filter({ hasText: 'Para deshacer' });
    await row.waitFor();
    await page.goto(`${session.telar.address}/import`);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Deshacer: Para deshacer' }).click();
    await page.getByText('deshecha').waitFor();
    await page.goto(session.telar.address);
    await page.locator('.own-networks h2').waitFor();
    await untilLoaded(page);
    expect(await row.count()).toBe(0);
    await close();
  });

  test('and comes again is told to be nothing new', async () => {
    const { page, close } = await session.visit('/import');
    const { drop } = planner(page);
    const file = {
      name: 'Dos veces.csv',
      content: 'origen,destino,tipo\nsx:1,sx:2,dirigido\nsx:2,sx:3,dirigido',
    };
    for (const result of ['Guardado', 'Nada nuevo']) {
      await drop(file);
      await understood(page);
      const isKnown = await page.getByText('Todo lo que traen estos archivos ya estaba guardado').count();
      expect(isKnown).toBe(result === 'Nada nuevo' ? 1 : 0);
      await acceptImport(page, 'keyboard', result);
    }
    await close();
  });

  test('and is in doubt stays as it was accepted when the page is loaded again', async () => {
    const { page, complaints, close } = await session.visit('/import');
    await untilLoaded(page);
    const content = ',AA,BB,CC\nAA,0,1,1\nBB,0,0,1\nCC,1,0,0\n';
    await dropFiles(page, [{ name: 'Sin tipo.csv', content }]);
    await understood(page);
    await page.getByLabel('Está bien así').click();
    await page.getByText('Todo está decidido.').waitFor();
    await page.reload();
    await understood(page);
    expect(await page.getByLabel('Está bien así').isChecked()).toBe(true);
    await page.getByText('Todo está decidido.').waitFor();
    await page.getByLabel('Está bien así').click();
    await page.getByRole('button', { name: /^Falta revisar las columnas/ }).waitFor();
    await page.getByRole('button', { name: 'No guardar' }).click();
    expect(complaints).toEqual([]);
    await close();
  });

  test('and changes what is stored shows it by names and words', async () => {
    const { page, close } = await session.visit('/import');
    await untilLoaded(page);
    const sheet = (strength: number) =>
      'red,ola,capa,origen,destino,fuerza\nred:ejemplos,2026,joint-work,school:611,school:628,' +
      String(strength);
    await dropFiles(page, [{ name: 'lazos.csv', content: sheet(1) }]);
    await understood(page);
    await acceptImport(page, 'mouse');
    await dropFiles(page, [{ name: 'lazos.csv', content: sheet(3) }]);
    await understood(page);
    await page.getByText('Ver 1 cambio').click();
    const example = await page.locator('.examples li').innerText();
    expect(example).toMatch(/^Cambia\s+Vínculo: .+ → .+ · Trabajo conjunto · 2026\s+fuerza: 1 → 3/);
    expect(example).not.toContain('school:');
    await close();
  });

  test('and is no survey is refused in the words of the reader, with what to do', async () => {
    const { page, close } = await session.visit('/methods');
    await untilLoaded(page);
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await dropFiles(page, [{ name: 'foto.png', content: png }]);
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/foto\.png es una imagen[\s\S]*planilla/);
    expect(await notice.innerText()).not.toMatch(/dirección no calza|pregunta no se entendió/);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('foto.png is a picture').waitFor();
    await close();
  });

  test('is read no further when its reading is cancelled', async () => {
    const { page, complaints, close } = await session.visit('/import');
    await untilLoaded(page);
    await page.route('**/api/v1/imports', (route) => setTimeout(() => void route.abort(), 30_000));
    await dropFiles(page, [{ name: 'Larga.csv', content: googleForms() }]);
    await page.getByText('Leyendo Larga.csv', { exact: false }).waitFor();
    // The way out is where the focus is.
    await page.keyboard.press('Enter');
    await page.getByText('Suelta los archivos aquí', { exact: false }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('is let go of when it is left: the preview and its files are gone', async () => {
    const { page, close } = await session.visit('/import');
    await dropFiles(page, [{ name: 'Red dejada.csv', content: googleForms() }]);
    await understood(page);
    const id = new URL(page.url()).searchParams.get('preview')!;
    const address = `${session.telar.address}/api/v1/imports/${id}`;
    expect((await fetch(address)).status).toBe(200);
    await page.getByRole('button', { name: 'No guardar' }).click();
    await page.getByText('Suelta los archivos aquí', { exact: false }).waitFor();
    await expect.poll(async () => (await fetch(address)).status).toBe(404);
    await close();
  });
});
