import { describe, expect, test } from 'vitest';
import { kitConsent } from '../../contract/survey-consent.ts';
import { kitWords, type Language } from '../../server/survey-kit/kit-words.ts';
import type { RosterEntry } from '../../contract/surveys.ts';
import { writeQuestionnaire } from '../../server/survey-kit/questionnaire/write-questionnaire.ts';
import { kitOf, roster } from './kit-of.ts';
import { boxesOf, pdfPages } from './pdf-text.ts';

/** Lines are broken at blanks and after hyphens. */
const flat = (pages: readonly string[][]): string =>
  pages
    .flat()
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{L})- (?=\p{L})/gu, '-');

describe.each<Language>(['es', 'en'])('the questionnaire in %s', (language) => {
  const kit = kitOf({ language });
  const words = kitWords(language);

  test('holds the items of the bank word by word, in their order, under the numbers of the workbook', async () => {
    const text = flat(pdfPages(await writeQuestionnaire(kit)));
    const places = kit.items.map((item) => text.indexOf(item.text[language]));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const [at, item] of kit.items.slice(0, 5).entries())
      expect(text).toContain(`${String(at + 1)}. ${item.text[language]}`);
    expect(text).toContain(`6. ${words.ratings}`);
  });

  test('holds what one agrees to, and asks for no name', async () => {
    const text = flat(pdfPages(await writeQuestionnaire(kit)));
    for (const { text: paragraph } of kitConsent({
      title: words.title(kit.networkName),
      networkName: kit.networkName,
    }))
      expect(text).toContain(paragraph[language]);
    expect(text).toContain(words.accept);
    expect(text).not.toMatch(/nombre y apellido|your name|su nombre/i);
  });

  test('has a box a school and step, one for nobody, and one a statement and score', async () => {
    const ties = 6 * 4 + 1 + (6 * 3 + 1) + (6 * 4 + 1) + (6 + 1) + (6 + 1);
    const ratings = 10 * 4;
    const consent = 1 + words.roles.length;
    expect(boxesOf(await writeQuestionnaire(kit))).toBe(ties + ratings + consent);
  });
});

test('long lists go on over pages, each with its number, the network and the headings of its table', async () => {
  const many: RosterEntry[] = Array.from({ length: 60 }, (_, at) => ({
    actorId: `school:${String(20_000 + at)}`,
    name: `Escuela Básica Padre Alberto Hurtado de la Comunidad de San José de la Mariquina N° ${String(at)}`,
    rbd: 20_000 + at,
    comunaName: 'Mariquina',
  }));
  const kit = kitOf({ roster: many, items: ['trabajo-conjunto'] });
  const pages = pdfPages(await writeQuestionnaire(kit));
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries())
    expect(page.join('')).toContain(`Página ${String(at + 1)} de ${String(pages.length)}`);
  for (const page of pages.slice(1, -1)) expect(page).toContain('Cooperativo');
  expect(flat(pages)).toContain('(RBD 20059)');
});

test('letters that no font of every reader has lose their accents, and the others stay', async () => {
  const kit = kitOf({
    roster: [{ ...roster[0]!, name: 'Escuela Ñandú Wüñelfe Kom Pu Lhafkenche Ṯ\u0301' }, ...roster.slice(1)],
  });
  const text = flat(pdfPages(await writeQuestionnaire(kit)));
  expect(text).toContain('Escuela Ñandú Wüñelfe Kom Pu Lhafkenche T (RBD 3501)');
});

test('the same kit gives the same bytes', async () => {
  expect(Buffer.from(await writeQuestionnaire(kitOf()))).toEqual(
    Buffer.from(await writeQuestionnaire(kitOf())),
  );
});
