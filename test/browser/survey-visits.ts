import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './axe.ts';
import { tabToNamed, untilLoaded, type Session, type Visit } from './explorer-visit.ts';
import { stickingOut } from './sideways.ts';

/** A phone held upright. */
export const phone = { width: 390, height: 844 } as const;

/** Nothing for axe to find in either theme, one heading, and nothing that sticks out sideways. */
export async function expectClean(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await axeFindings(page), `${page.url()} in ${theme}`).toEqual([]);
  }
  expect(await page.locator('h1').count()).toBe(1);
  expect(await stickingOut(page)).toEqual([]);
}

export type Respondent = Visit & {
  /** Agrees and comes to the first item. */
  begin(): Promise<void>;
  /** The items that there are, by the words of their respondent. */
  mark(school: string, detail?: string): Promise<void>;
  choose(option: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Waits until all that is on the screen is saved. */
  saved(): Promise<void>;
  send(): Promise<void>;
};

/** Opens a personal link on a phone. */
export async function openLink(session: Session, link: string): Promise<Respondent> {
  const { pathname, hash } = new URL(link);
  const visit = await session.visit(pathname + hash, { viewport: phone, hasTouch: true });
  const { page } = visit;
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const rowOf = (school: string) => page.locator('.roster-row').filter({ hasText: school });
  return {
    ...visit,
    press,
    begin: async () => {
      await press('Acepto y comienzo');
      await page.getByText(/^Pregunta 1 de/).waitFor();
    },
    mark: async (school, detail) => {
      await rowOf(school).getByRole('checkbox').check();
      if (detail !== undefined) await rowOf(school).getByLabel(detail, { exact: true }).check();
    },
    choose: (option) => page.getByLabel(option, { exact: true }).check(),
    saved: () =>
      page
        .locator('main')
        .getByText(/^Guardado \d\d:\d\d$/)
        .waitFor(),
    send: async () => {
      await press('Enviar mi respuesta');
      await page.getByRole('heading', { name: 'Gracias: su respuesta está enviada' }).waitFor();
    },
  };
}

/** The whole of an answer by keyboard alone: "none" once, one school with how far the work goes, a score. */
export async function answerByKeyboard(page: Page, school: string): Promise<void> {
  const press = async (name: string, key: string) => {
    await tabToNamed(page, name, 60);
    await page.keyboard.press(key);
  };
  await untilLoaded(page);
  await press('Acepto y comienzo', 'Enter');
  await page.getByText(/^Pregunta 1 de/).waitFor();
  await press('Ninguna', 'Space');
  await press('Siguiente', 'Enter');
  await page.getByText(/^Pregunta 2 de/).waitFor();
  await press(school, 'Space');
  await press('Informativo', 'Space');
  await page.keyboard.press('ArrowDown');
  await press('Siguiente', 'Enter');
  await page.getByText(/^Pregunta 3 de/).waitFor();
  await press('Dejar sin responder', 'Enter');
  await page.getByText(/^Pregunta 4 de/).waitFor();
  await press('Muy en desacuerdo', 'Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await press('Revisar y enviar', 'Enter');
  await press('Enviar mi respuesta', 'Enter');
  await page.getByRole('heading', { name: 'Gracias: su respuesta está enviada' }).waitFor();
}
