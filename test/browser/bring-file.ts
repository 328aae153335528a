import type { Page } from 'playwright-core';
import { tabTo, tabToNamed } from './explorer-visit.ts';

/** A file as a test brings it: its name, and its text or bytes. */
export type BroughtFile = { name: string; content: string | Buffer };

/** Drops files on the window as a mouse does, wherever the page is: the browser makes the events, with the files in them. */
export async function dropFiles(page: Page, files: readonly BroughtFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] })),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const untilUnderstood = (page: Page) =>
  page.getByRole('heading', { name: 'Revisión antes de guardar' }).waitFor();

/** Drops a CSV file and waits until it was read. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await dropFiles(page, [{ name, content: text }]);
  await untilUnderstood(page);
}

/** Chooses a CSV file by keyboard. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  // Listened for early: the browser must have heard that its dialog is awaited before a key opens it.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'main input[type="file"]', 40);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await untilUnderstood(page);
}

/** Accepts what was understood, by mouse or by keyboard; whatever is in doubt is accepted as it is proposed. */
export async function acceptImport(page: Page, by: 'mouse' | 'keyboard', result = 'Guardado'): Promise<void> {
  const press = async (name: string) => {
    if (by === 'mouse') return page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await tabToNamed(page, name, 80);
    await page.keyboard.press('Enter');
  };
  const button = page.locator('.import-actions .button-main');
  while ((await button.innerText()).startsWith('Falta')) {
    const doubt = await button.innerText();
    // The button leads to what is missing: its first answer is the next stop of the keyboard.
    await press('Falta');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText(doubt, { exact: true }).waitFor({ state: 'detached' });
  }
  await page.locator('.import-steps[aria-busy="false"]').waitFor();
  await press('Guardar');
  await page.getByRole('heading', { name: result }).waitFor();
}
