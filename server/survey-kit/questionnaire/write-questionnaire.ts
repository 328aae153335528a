import { kitConsent } from '../../../contract/survey-consent.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';
import { stepsOf } from '../choices.ts';
import { ratingItemsOf, tieItemsOf, type SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import { drawBoxTable } from './box-table.ts';
import { QuestionnairePage } from './page.ts';

/** The questionnaire to print, an A4 document: consent, who answers, every item with its boxes. */
export async function writeQuestionnaire(kit: SurveyKit): Promise<Uint8Array> {
  const { language, networkName, madeAt } = kit;
  const words = kitWords(language);
  const title = words.title(networkName);
  const page = new QuestionnairePage({ title, language: language === 'es' ? 'es-CL' : 'en', madeAt });
  page.paragraph(title, { size: 17, bold: true, after: 8 });
  page.paragraph(words.introduction, { after: 10 });
  drawConsent(page, kit);
  drawRespondent(page, kit);
  const ties = tieItemsOf(kit);
  ties.forEach((item, at) => drawTies(page, item, at + 1, kit));
  drawRatings(page, ties.length + 1, kit);
  page.paragraph(words.thanks, { bold: true });
  return page.finish((at, pages) => `${networkName} · ${words.page(at, pages)}`);
}

function drawConsent(page: QuestionnairePage, { language, networkName }: SurveyKit): void {
  const words = kitWords(language);
  for (const { heading, text } of kitConsent({ title: words.title(networkName), networkName })) {
    page.paragraph(heading[language], { size: 9, bold: true, after: 1 });
    page.paragraph(text[language], { size: 9, after: 5 });
  }
  page.reserve(30);
  const { y } = page.doc;
  page.textAt(words.accept, { x: page.left, y: y + 4, width: page.width * 0.6 }, { size: 11, bold: true });
  page.box(page.left + page.width * 0.62, y + 10, 13);
  page.textAt(words.accepted, { x: page.left + page.width * 0.65, y: y + 4, width: 120 }, { size: 11 });
  page.doc.y = y + 30;
}

/** The school in words, the role by a box, the day. Never a name. */
function drawRespondent(page: QuestionnairePage, { language }: SurveyKit): void {
  const words = kitWords(language);
  page.reserve(70);
  drawBlank(page, `${words.school}:`);
  drawBlank(page, `${words.date}:`);
  drawRoles(page, words.role, words.roles);
  page.doc.y += 8;
}

function drawBlank(page: QuestionnairePage, label: string): void {
  const { y } = page.doc;
  page.textAt(label, { x: page.left, y, width: 130 }, { bold: true });
  page.line(y + 12, page.left + 134);
  page.doc.y = y + 22;
}

function drawRoles(page: QuestionnairePage, label: string, roles: readonly string[]): void {
  page.textAt(`${label}:`, { x: page.left, y: page.doc.y, width: 130 }, { bold: true });
  for (const role of roles) {
    page.reserve(16);
    page.box(page.left + 141, page.doc.y + 5);
    page.textAt(role, { x: page.left + 154, y: page.doc.y, width: page.width - 154 });
    page.doc.y += 16;
  }
}

function drawTies(page: QuestionnairePage, item: SurveyItem, number: number, kit: SurveyKit): void {
  const { language, schools } = kit;
  const words = kitWords(language);
  const help = [item.help?.[language], words.ownSchool].filter((each) => each !== undefined).join(' ');
  // An item begins where at least some of its rows fit.
  page.reserve(120);
  page.paragraph(`${String(number)}. ${item.text[language]}`, { size: 11, bold: true, after: 3 });
  page.paragraph(help, { size: 9 });
  drawBoxTable(page, {
    heading: words.schools,
    steps: stepsOf(item, language) ?? [words.marked],
    rows: schools.map(({ label }) => label),
    nobody: words.nobody,
  });
}

/** All statements under one number: their boxes are the same. */
function drawRatings(page: QuestionnairePage, number: number, kit: SurveyKit): void {
  const { language } = kit;
  const words = kitWords(language);
  const bySteps = Map.groupBy(ratingItemsOf(kit), (item) => JSON.stringify(stepsOf(item, language)));
  for (const items of bySteps.values()) {
    page.reserve(120);
    page.paragraph(`${String(number)}. ${words.ratings}`, { size: 11, bold: true, after: 3 });
    page.paragraph(words.ratingHelp, { size: 9 });
    drawBoxTable(page, {
      heading: '',
      steps: stepsOf(items[0]!, language) ?? [words.marked],
      rows: items.map(({ text }) => text[language]),
    });
  }
}
