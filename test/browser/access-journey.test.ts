import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { newFirstCode } from '../../server/use-cases/accounts/first-administrator.ts';
import { formOf } from '../running-telar.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';

const password = 'una frase bien larga';
const far = 'slep:0402';
const near = 'slep:demo';
let session: Session;
/** A network in a territory that the planner does not have. */
let hidden: { id: string; name: string };

// One server a try: an administrator is the first only once.
beforeEach(async () => {
  session = await startSession();
  const { query } = session.telar;
  const files = { 'Red Zarzaxilo.csv': 'origen,destino,tipo\nA,B,dirigido\nB,C,dirigido' };
  const preview = await query(api.previewImport, { body: formOf(files) });
  const { networks } = await query(api.commitImport, { id: preview.id, body: { acceptRejects: true } });
  await query(api.changeNetwork, { id: networks[0]!, body: { territoryId: far } });
  hidden = { id: networks[0]!, name: 'Red Zarzaxilo' };
});
afterEach(() => session.close());

/** What a console says besides that somebody has to sign in, which the browser remarks on by itself. */
const remarks = (complaints: readonly string[]) =>
  complaints.filter((text) => !/status of 40[134]/.test(text));

const newPassword = (page: Page) => page.locator('input[autocomplete="new-password"]');
const oldPassword = (page: Page) => page.locator('input[autocomplete="current-password"]');
const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function expectAccessible(page: Page) {
  await untilLoaded(page);
  expect(await axeFindings(page)).toEqual([]);
}

/** From an open service to the first administrator, who invites a planner; the link for her. */
async function inviteFromTheStart(page: Page): Promise<string> {
  await page.getByText('Sin cuentas: Telar funciona solo en este equipo.').waitFor();
  await page.getByRole('link', { name: 'Crear el administrador' }).click();
  await expectAccessible(page);
  await page.getByLabel('Código de un solo uso').fill('nada');
  await page.getByLabel('Tu nombre o correo').fill('ana@slep.cl');
  await newPassword(page).fill('corta');
  await page.getByText('Faltan 7 caracteres.').waitFor();
  expect(await button(page, 'Crear y entrar').isDisabled()).toBe(true);
  await newPassword(page).fill(password);
  await button(page, 'Crear y entrar').click();
  await page.getByRole('alert').waitFor();
  const code = await newFirstCode(session.telar.telar);
  await page.getByLabel('Código de un solo uso').fill(code!);
  await button(page, 'Crear y entrar').click();
  await page.waitForURL('**/accounts');
  await expectAccessible(page);
  return invite(page);
}

/** By keyboard, as far as it goes. */
async function invite(page: Page): Promise<string> {
  await tabToNamed(page, 'Invitar a alguien');
  await page.keyboard.press('Enter');
  await page.getByLabel('Nombre o correo').fill('maria');
  expect(await page.getByRole('radio', { name: /^Planificación/ }).isChecked()).toBe(true);
  expect(await button(page, 'Crear la invitación').isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'Agregar un territorio' }).fill('Los Telares');
  await page.keyboard.press('Enter');
  await button(page, 'Quitar Servicio Local Los Telares (ficticio)').waitFor();
  await expectAccessible(page);
  await button(page, 'Crear la invitación').click();
  const link = await page.locator('[data-secret]').innerText();
  expect(link).toMatch(/\/invitation#.{20,}$/);
  await expectAccessible(page);
  await page
    .getByRole('row', { name: /^maria Planificación Servicio Local Los Telares .* invitada/ })
    .waitFor();
  return link;
}

/** The planner's own territory is there, another is not: by address, by search and in lists. */
async function expectOwnTerritoryOnly(page: Page) {
  expect(await page.locator('.nav').getByRole('link', { name: 'Cargar datos' }).count()).toBe(0);
  await page.goto(`${session.telar.address}/territories/${near}`);
  await main(page).getByRole('link', { name: 'Hallazgos', exact: true }).waitFor();
  await page.goto(`${session.telar.address}/networks/${hidden.id}`);
  await page.getByRole('heading', { name: 'Esto no está en los datos.' }).waitFor();
  await page.goto(`${session.telar.address}/territories/${far}`);
  await page.getByRole('heading', { name: 'Redes de otras cuentas' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByText(hidden.name).count()).toBe(0);
  await page.getByRole('combobox', { name: 'Buscar' }).first().fill(hidden.name);
  await page.locator('.search-note').getByText('Nada').waitFor();
}

/** A key of the planner: its secret, and how it is revoked. */
async function createKey(page: Page): Promise<string> {
  await page.goto(`${session.telar.address}/account`);
  await expectAccessible(page);
  await button(page, 'Crear una clave').click();
  await page.getByLabel('Para qué es').fill('informe mensual');
  await page.getByLabel('Cuánto dura').selectOption({ label: '30 días' });
  await expectAccessible(page);
  await button(page, 'Crear la clave').click();
  const secret = await page.locator('[data-secret]').innerText();
  // It has come by itself: whoever reads with the ears is taken there.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('La clave «informe mensual»');
  await expectAccessible(page);
  await button(page, 'Ya la guardé').click();
  expect(await page.getByText(secret).count()).toBe(0);
  return secret;
}

const withKey = (path: string, secret: string) =>
  fetch(session.telar.address + apiRoot + path, { headers: { authorization: `Bearer ${secret}` } });

async function revokeKey(page: Page) {
  await button(page, 'Revocar la clave informe mensual').click();
  await page.getByRole('dialog').getByText('No se puede deshacer').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Revocar' }).click();
  await page.locator('.access-state-revoked').waitFor();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Tu cuenta: maria' }).click();
  await expectAccessible(page);
  await button(page, 'Salir').click();
  await page.getByRole('heading', { name: 'Entrar a Telar' }).waitFor();
}

/** A wrong password is told so; the right one opens the screen that was wanted. */
async function signInAgain(page: Page) {
  await page.goto(`${session.telar.address}/territories/${near}?tab=list`);
  await page.getByRole('heading', { name: 'Entrar a Telar' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Nombre o correo').fill('maria');
  await oldPassword(page).fill('otra cosa larga');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
  await oldPassword(page).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Los Telares/ }).waitFor();
  expect(new URL(page.url()).search).toBe('?tab=list');
}

/** Ended from another place: the next click brings the sign-in screen, under the same address, and nothing else. */
async function expectEnd(page: Page) {
  await page.goto(`${session.telar.address}/networks/network:demo-02?tab=numbers`);
  await untilLoaded(page);
  const { accounts } = session.telar.telar;
  await accounts.endSessions((await accounts.findByName('maria'))!.id);
  await page.getByRole('tab', { name: 'Perfil' }).click();
  await page.getByRole('heading', { name: 'Entrar a Telar' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/networks/network:demo-02');
  expect(await page.getByText('Red de').count()).toBe(0);
}

/** A school comes in: her own school first, the numbers of her networks, and nothing of others. */
async function expectSchool(administrator: Page) {
  const answer = await administrator.request.post(session.telar.address + apiRoot + api.createAccount.path, {
    data: { name: 'urdimbre', role: 'school', school: 'school:demo-003' },
  });
  const { invitation } = api.createAccount.response.parse(await answer.json());
  const { page, complaints, close } = await session.visit(`/invitation#${invitation.token}`);
  await newPassword(page).fill(password);
  await button(page, 'Guardar y entrar').click();
  await page.getByText('Tu escuela: Liceo La Urdimbre de la Trama').waitFor();
  await expectAccessible(page);
  await page.goto(`${session.telar.address}/networks/network:demo-03`);
  await page
    .getByRole('rowheader', { name: /^Densidad/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  expect(await page.locator('canvas').count()).toBe(0);
  await page.goto(`${session.telar.address}/assessments`);
  await page.getByRole('heading', { name: 'Tu cuenta no incluye esto' }).waitFor();
  await expectAccessible(page);
  expect(remarks(complaints)).toEqual([]);
  await close();
}

test('from an open service to a planner who sees her own territory, her key, and out again', async () => {
  const administrator = await session.visit('/');
  const link = await inviteFromTheStart(administrator.page);

  const { page, complaints, close } = await session.visit(new URL(link).pathname + new URL(link).hash);
  await page.getByRole('heading', { name: 'Elige tu contraseña' }).waitFor();
  await expectAccessible(page);
  await newPassword(page).fill(password);
  await button(page, 'Guardar y entrar').click();
  await page.getByRole('button', { name: 'Tu cuenta: maria' }).waitFor();
  await expectOwnTerritoryOnly(page);

  const secret = await createKey(page);
  expect((await withKey('/networks/network:demo-02', secret)).status).toBe(200);
  expect((await withKey(`/networks/${hidden.id}`, secret)).status).toBe(404);
  await revokeKey(page);
  expect((await withKey('/networks/network:demo-02', secret)).status).toBe(401);
  await signOut(page);
  await signInAgain(page);
  await expectEnd(page);
  expect(remarks(complaints)).toEqual([]);
  await close();

  const { page: audit } = administrator;
  await expectSchool(audit);
  await audit.goto(`${session.telar.address}/audit?action=sign-in-refused`);
  await audit.getByRole('cell', { name: 'Entrada rechazada' }).first().waitFor();
  await expectAccessible(audit);
  expect(remarks(administrator.complaints)).toEqual([]);
  await administrator.close();
});
