import type { Page } from 'playwright-core';
import { tabTo, tabToNamed } from './explorer-visit.ts';

/** Drops a CSV file on the page as a mouse does: the browser makes the event, with the file in it. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], file!, { type: 'text/csv' }));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent('.drop', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await page.getByRole('heading', { name: 'Esto se entendió' }).waitFor();
}

/** Chooses a CSV file by keyboard. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  // Listened for early: the browser must have heard that its dialog is awaited before a key opens it.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'main input[type="file"]', 40);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: 'Esto se entendió' }).waitFor();
}

/** Accepts what was understood, by mouse or by keyboard. */
export async function acceptImport(page: Page, by: 'mouse' | 'keyboard'): Promise<void> {
  if (by === 'mouse') await page.getByRole('button', { name: /^Guardar/ }).click();
  else {
    await tabToNamed(page, 'Guardar', 40);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Guardado' }).waitFor();
}
