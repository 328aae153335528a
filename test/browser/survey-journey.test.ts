import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import {
  arrau,
  caro,
  cecilia,
  chooseItems,
  expectAnswers,
  herradura,
  linksOn,
  munoz,
  neruda,
  schools,
} from './survey-of-six.ts';
import { answerByKeyboard, expectClean, openLink, phone } from './survey-visits.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

// One survey, from its opening to its closing: each part goes on from the one before.
describe('a survey that Telar runs', { shuffle: false, retry: 0 }, () => {
  let links: Record<string, string> = {};
  let surveyPath = '';

  test('is made from the register, with one personal link a school', async () => {
    const { page, complaints, close } = await session.visit('/surveys');
    await page.getByRole('heading', { name: /Todavía no hay encuestas/ }).waitFor();
    await expectClean(page);
    await page.getByRole('link', { name: 'Nueva encuesta' }).click();
    await page.getByLabel('Nombre de la red').fill('Red del Puerto');
    await page.getByRole('combobox', { name: /^Buscar un SLEP/ }).fill('puerto cordillera');
    await page.locator('.search-list [role=option]').filter({ hasText: 'Puerto Cordillera' }).first().click();
    for (const [, name] of schools)
      await page.locator('.school-choice').getByRole('checkbox', { name }).check();
    await page.getByRole('heading', { name: '6 escuelas elegidas' }).waitFor();
    await chooseItems(page);
    await page.getByText('4 preguntas elegidas').waitFor();
    await page.getByRole('button', { name: 'Ver como quien responde' }).click();
    await page.getByRole('dialog').getByText('Pregunta 1 de 4').waitFor();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await page.getByText('Falta: el título.').waitFor();
    await page.getByLabel('Título que leerá quien responde').fill('Cómo trabajamos');
    await page.getByLabel('Máximo de escuelas por pregunta').fill('2');
    await expectClean(page);
    await page.getByRole('button', { name: 'Abrir la encuesta y hacer 6 enlaces' }).click();

    await page.getByText('Se muestran solo esta vez.').waitFor();
    links = await linksOn(page);
    expect(Object.keys(links).sort()).toEqual(schools.map(([, name]) => name).sort());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar para Excel (CSV)' }).click();
    const table = await readFile(await (await download).path(), 'utf8');
    expect(table.startsWith('\uFEFFEscuela;')).toBe(true);
    for (const link of Object.values(links)) expect(table).toContain(link);
    await expectClean(page);
    surveyPath = new URL(page.url()).pathname;
    // The service does not give them again.
    await page.reload();
    await page.getByRole('heading', { name: 'Quién respondió' }).waitFor();
    expect(await page.locator('.links-table').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test(
    'is answered on a phone: marks up to the cap, resumes after a reload, and is sent',
    { retry: 0 },
    async () => {
      const addresses: string[] = [];
      const { page, complaints, close, ...does } = await openLink(session, links[arrau]!);
      page.on('request', (request) => addresses.push(request.url()));
      await page.getByText(/Para COLEGIO DE ARTES CLAUDIO ARRAU. Responde quien dirige/).waitFor();
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
      // Nothing of the explorer around it.
      expect(await page.getByRole('navigation').count()).toBe(0);
      await expectClean(page);
      await does.begin();
      // One's own school is not on the list.
      expect(await page.locator('.roster-row').count()).toBe(5);
      await does.mark(herradura, 'Todas las semanas');
      await does.mark(neruda, 'Todos los meses');
      await page
        .locator('main')
        .getByText(/^2 de 2 marcadas/)
        .waitFor();
      expect(await page.getByRole('checkbox', { name: cecilia }).isDisabled()).toBe(true);
      await expectClean(page);
      await does.saved();
      await page.reload();
      await page.getByText(/^Pregunta 1 de 4/).waitFor();
      expect(await page.getByRole('checkbox', { name: neruda }).isChecked()).toBe(true);
      await does.press('Siguiente');
      await does.mark(herradura, 'Cooperativo');
      await does.press('Siguiente');
      await page.getByText('Pregunta delicada').waitFor();
      await expectClean(page);
      await does.mark(herradura, 'Mucho');
      // The browser's own way back goes to the item before, and forth again.
      await page.goBack();
      await page.getByText(/^Pregunta 2 de 4/).waitFor();
      await page.goForward();
      await does.press('Siguiente');
      await does.choose('De acuerdo');
      await expectClean(page);
      await does.press('Revisar y enviar');
      await page.getByText(`${herradura}: Cooperativo`).waitFor();
      await page.getByText(`${herradura}: Mucho`).waitFor();
      await expectClean(page);
      await does.send();
      await expectClean(page);
      // The page itself is fetched without the token.
      const token = new URL(links[arrau]!).hash.slice(1);
      expect(
        addresses.filter((address) => address.includes(token) && !address.includes('/survey-answers/')),
      ).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('takes "none" for an answer, and what is left open for none', async () => {
    const nobody = await openLink(session, links[herradura]!);
    await nobody.begin();
    for (let item = 1; item <= 3; item += 1) {
      await nobody.choose('Ninguna');
      await nobody.press('Siguiente');
    }
    await nobody.choose('Muy en desacuerdo');
    await nobody.press('Revisar y enviar');
    await nobody.send();
    await nobody.close();

    const skips = await openLink(session, links[neruda]!);
    await skips.begin();
    await skips.mark(arrau, 'Una o dos veces al año');
    await skips.press('Siguiente');
    await skips.press('Dejar sin responder');
    await skips.press('Dejar sin responder');
    await skips.press('Revisar y enviar');
    await skips.page.getByText('Quedan 3 preguntas sin responder').waitFor();
    await skips.send();
    await skips.close();
  });

  test('is corrected after it was sent', async () => {
    const first = await openLink(session, links[cecilia]!);
    await first.begin();
    await first.mark(munoz, 'Todos los meses');
    await first.press('Siguiente');
    for (let item = 2; item <= 3; item += 1) await first.press('Dejar sin responder');
    await first.press('Revisar y enviar');
    await first.send();
    await first.close();
    const again = await openLink(session, links[cecilia]!);
    await again.page.getByRole('heading', { name: 'Gracias: su respuesta está enviada' }).waitFor();
    await again.press('Cambiar: pregunta 1');
    await again.page.getByRole('checkbox', { name: munoz }).uncheck();
    await again.mark(arrau, 'Todas las semanas');
    await again.saved();
    expect(again.complaints).toEqual([]);
    await again.close();
  });

  test('is answered by keyboard alone', async () => {
    const { page, complaints, close } = await openLink(session, links[munoz]!);
    await answerByKeyboard(page, cecilia);
    expect(complaints).toEqual([]);
    await close();
  });

  test('waits for the connection, and shows the newer answer of another phone', async () => {
    const one = await openLink(session, links[caro]!);
    await one.begin();
    await one.page.context().setOffline(true);
    await one.mark(arrau, 'Todos los meses');
    await one.page
      .locator('main')
      .getByText(/^Sin conexión/)
      .waitFor();
    await expectClean(one.page);
    await one.page.context().setOffline(false);
    await one.saved();

    const other = await openLink(session, links[caro]!);
    await other.press('Continuar');
    await other.press('Atrás');
    await other.mark(neruda);
    await other.saved();
    await one.mark(herradura);
    await one.page.getByText('Esta respuesta se cambió en otro teléfono o ventana.').waitFor();
    expect(await one.page.getByRole('checkbox', { name: neruda }).isChecked()).toBe(true);
    expect(await one.page.getByRole('checkbox', { name: herradura }).isChecked()).toBe(false);
    await expectClean(one.page);
    await one.press('Volver a lo que marqué aquí');
    expect(await one.page.getByRole('checkbox', { name: herradura }).isChecked()).toBe(true);
    await one.saved();
    for (let item = 1; item <= 4; item += 1)
      await one.press(/^(Siguiente|Dejar sin responder|Revisar y enviar)$/);
    await one.send();
    await Promise.all([one.close(), other.close()]);
  });

  test('is closed by the planner and read as a network, with who answered', async () => {
    const { page, complaints, close } = await session.visit(surveyPath);
    await page.getByText('6 de 6', { exact: true }).waitFor();
    await expectClean(page);
    await page.setViewportSize(phone);
    await expectClean(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Cerrar la encuesta…' }).click();
    await page.getByText('6 de 6 respuestas están enviadas').waitFor();
    await expectClean(page);
    await page.getByRole('button', { name: 'Cerrar y formar la red' }).click();
    await page.getByRole('heading', { name: 'La encuesta ya es una red' }).waitFor();
    await expectClean(page);
    await page.getByRole('link', { name: 'Ver la red' }).click();
    await page.waitForURL('**/networks/**');
    await untilLoaded(page);
    expect(await page.locator('h1').innerText()).toBe('Red del Puerto');
    await page.getByText('6 de 6').first().waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    expect(complaints).toEqual([]);
    await close();

    const { waves, memberships } = await session.telar.query(api.showNetwork, { id });
    expect(waves).toMatchObject([{ roster: 6, respondents: 6, maxNominations: 2 }]);
    expect(memberships.map(({ actorId }) => actorId).sort()).toEqual(
      schools.map(([school]) => school).sort(),
    );
    await expectAnswers(session, id);
  });

  test('says to whoever comes too late what was answered, and that it is closed', async () => {
    const { page, close } = await openLink(session, links[cecilia]!);
    await page.getByRole('heading', { name: 'La encuesta está cerrada' }).waitFor();
    await page.getByText(`${arrau}: Todas las semanas`).waitFor();
    await expectClean(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The survey is closed' }).waitFor();
    await close();
  });
});
