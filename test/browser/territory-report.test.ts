import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { paperText } from './paper-text.ts';
import { stickingOut } from './sideways.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  // Reading all surveys for the first time takes seconds: a test waits for the page, not for the first reader's work.
  await session.telar.query(api.listAssessments, { query: { territory: 'slep:demo', state: 'flagged' } });
});
afterAll(() => session.close());

describe('a territory goes on paper', () => {
  test('whole: what is folded nowhere, with date, page and territory at the foot of every page', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo/report');
    await untilLoaded(page);
    const pages = paperText(await page.pdf({ preferCSSPageSize: true }));
    const year = new Date().getFullYear();
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`Página ${at + 1} de ${pages.length}`);
      expect(text).toMatch(new RegExp(`Informe de Servicio Local Los Telares[^\\n]*${year}`));
      expect(text).not.toMatch(/Imprimir|CSV|Volver al territorio/);
      // More than the foot: no page is (nearly) empty.
      expect(text.length, `page ${at + 1}`).toBeGreaterThan(200);
    }
    const whole = pages.join('\n');
    const inOrder = [
      'Escuelas y liceos que administra',
      'Qué muestran las respuestas',
      'Qué preguntar',
      'Otras explicaciones',
      'Para visitar',
      'Redes y su estado',
      'Escuelas aisladas y lejanas',
      'Apoyos',
    ];
    const places = inOrder.map((heading) => whole.indexOf(`\n${heading}`));
    expect(
      places.every((place) => place > 0),
      String(places),
    ).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(whole).toMatch(/versión de datos [0-9a-f]{8}\n/);
    expect(whole).toContain('Mapa y lista leen los vínculos de colaboración y confianza');
    expect(await page.locator('.territory-report details:not([open])').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('says for each network what its last survey shows', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo/report');
    await untilLoaded(page);
    const { items } = await session.telar.query(api.listTerritoryNetworks, {
      id: 'slep:demo',
      query: { limit: '100' },
    });
    const lines = page.locator('.territory-report .scroll-x tbody tr');
    await expect.poll(() => lines.count()).toBe(items.length);
    const states = await lines.locator('td:last-child').allInnerTexts();
    expect(states[0]).toMatch(/Hallazgo\s*\d/);
    expect(states).toContain('Sin hallazgos con la evidencia que hay');
    expect(states.filter((text) => text.trim() === '')).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('of a SLEP without surveys: its own schools first, the others apart, and nothing made up', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:0402/report?km=7');
    await untilLoaded(page);
    const { years } = await session.telar.query(api.showTerritory, { id: 'slep:0402' });
    const { own, working } = years.at(-1)!;
    const values = await page.locator('.territory-report .fact dd').allInnerTexts();
    const count = (value: number) => value.toLocaleString('es-CL', { useGrouping: 'always' as never });
    expect(values.slice(0, 3)).toEqual([own!.schools, own!.enrolment, own!.rural].map(count));
    await page
      .getByText(`En el mismo territorio: ${count(working - own!.schools)} de otros sostenedores`)
      .waitFor();
    await page.getByText('Ninguna red de este territorio tiene encuestas').waitFor();
    await page.getByText('Aún no hay datos de apoyos en este territorio').waitFor();
    await page.getByText(/a más de 7 km en línea recta \(directorio/).waitFor();

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Todas las escuelas (CSV con RBD)' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^escuelas-slep-puerto-cordillera-20\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFRBD;Identificador;Escuela;Comuna;Sostenedor;/);
    expect(lines.filter((line) => line.includes(';Servicio Local;'))).toHaveLength(own!.schools);
    expect(lines.slice(1).every((line) => /^\d+;school:\d+;/.test(line))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([1440, 1024, 390])('at %i px nothing sticks out and axe finds nothing', async (width) => {
    const options = { viewport: { width, height: 900 } };
    const { page, complaints, close } = await session.visit('/territories/slep:0402/report', options);
    await untilLoaded(page);
    expect(await stickingOut(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
