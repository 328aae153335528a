import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropFiles } from './bring-file.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const ties = 'from,to,layer\nschool:617,school:641,knowledge\nschool:641,school:642,knowledge\n';
const screens = [
  '/',
  '/territories/slep:demo',
  '/territories/slep:demo/isolated-schools',
  '/territories/slep:demo/report',
  '/networks/network:demo-02',
  '/networks/network:demo-02?view=matrix',
  '/networks/network:demo-02/what-if',
  '/assessments?territory=slep:demo',
  '/methods',
  '/import',
];

describe('a file dropped anywhere on the window is read', () => {
  test.each(screens)('on %s', async (path) => {
    const { page, complaints, close } = await session.visit(path);
    await untilLoaded(page);
    const over = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.csv'));
      return data;
    });
    // Over whatever lies under the pointer: a picture, a map or a panel.
    await page.dispatchEvent('main', 'dragover', { dataTransfer: over });
    await page.getByText('Nada se guarda hasta que lo confirmes.').waitFor();
    await dropFiles(page, [
      { name: 'vinculos.csv', content: ties },
      { name: 'notas.csv', content: ties },
    ]);
    await page.waitForURL('**/import**');
    // Among the files that are read, or, when that was quick, in a fold of what was found in them.
    await page
      .getByText(/vinculos\.csv/)
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.locator('.drop-curtain').count()).toBe(0);
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
    await close();
  });
});

describe('what is no data is refused in words', () => {
  /** A document of Word with nothing in it: an archive of two parts. */
  const word = Buffer.from(
    'UEsDBBQAAAAAAFujfl3HHBc8CAAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDxUeXBlcy8+UEsDBBQAAAAAAFujfl3dWoYNDQAAAA0AAAARAAAAd29yZC9kb2N1bWVudC54bWw8dzpkb2N1bWVudC8+UEsBAhQDFAAAAAAAW6N+XcccFzwIAAAACAAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAAAABbo35d3VqGDQ0AAAANAAAAEQAAAAAAAAAAAAAAgAE5AAAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAIAAgCAAAAAdQAAAAAA',
    'base64',
  );
  test.each([
    ['foto.jpg', Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(200, 7)]), /imagen/],
    ['informe.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'), /PDF/],
    ['acta.docx', word, /Word/],
  ])('%s: its name, what it is, and what is expected', async (name, content, what) => {
    const { page, close } = await session.visit('/networks/network:demo-02');
    await untilLoaded(page);
    await dropFiles(page, [{ name, content }]);
    const notice = page.getByRole('alert');
    await notice.waitFor();
    const text = await notice.innerText();
    expect(text).toContain(name);
    expect(text).toMatch(what);
    expect(text).toMatch(/planilla|\.xlsx|\.csv/);
    await close();
  });
});
