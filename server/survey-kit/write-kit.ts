import { stringify } from 'csv-stringify/sync';
import type { KitPart } from '../../contract/survey-kits.ts';
import { writeFormText } from './forms/write-form-text.ts';
import { writeKoboForm } from './forms/write-kobo-form.ts';
import { writeLimesurveyForm } from './forms/write-limesurvey-form.ts';
import type { SurveyKit } from './kit.ts';
import { kitWords } from './kit-words.ts';
import { writeQuestionnaire } from './questionnaire/write-questionnaire.ts';
import { readme } from './readme.ts';
import { schoolRows } from './school-rows.ts';
import { writeAnswerWorkbook } from './workbook/write-answer-workbook.ts';

type KitFile = { name: string; bytes: Uint8Array };

const writers: Record<KitPart, (kit: SurveyKit) => Promise<KitFile[]>> = {
  xlsx: async (kit) => [await writeAnswers(kit)],
  pdf: async (kit) => [await writePaper(kit)],
  texts: writeForms,
  zip: writeWholeKit,
};

/** The files that a part of a kit consists of. */
export const writeKitFiles = (kit: SurveyKit, part: KitPart): Promise<KitFile[]> => writers[part](kit);

/** The workbook bears the name of the network, and an import calls the network by it. */
const writeAnswers = async (kit: SurveyKit): Promise<KitFile> => ({
  name: `${fileNameOf(kit)}.xlsx`,
  bytes: await writeAnswerWorkbook(kit),
});

const writePaper = async (kit: SurveyKit): Promise<KitFile> => ({
  name: `${kitWords(kit.language).files.questionnaire}.pdf`,
  bytes: await writeQuestionnaire(kit),
});

/** What form tools need, with the list of schools that is loaded beside their answers. */
async function writeForms(kit: SurveyKit): Promise<KitFile[]> {
  const { files } = kitWords(kit.language);
  return [
    textFile(`${files.google}.txt`, writeFormText(kit, 'google')),
    textFile(`${files.microsoft}.txt`, writeFormText(kit, 'microsoft')),
    { name: `${files.kobo}.xlsx`, bytes: await writeKoboForm(kit) },
    { name: `${files.limesurvey}.txt`, bytes: new TextEncoder().encode(writeLimesurveyForm(kit)) },
    textFile(`${files.schools}.csv`, stringify(schoolRows(kit))),
  ];
}

/** Everything, and what to do with it. */
async function writeWholeKit(kit: SurveyKit): Promise<KitFile[]> {
  const answers = await writeAnswers(kit);
  const guide = textFile(`${kitWords(kit.language).files.readme}.txt`, readme(kit, answers.name));
  return [guide, answers, await writePaper(kit), ...(await writeForms(kit))];
}

/** The name of the network, without signs that names of files cannot have. */
export const fileNameOf = ({ networkName }: SurveyKit): string =>
  networkName
    .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '') || 'telar';

/** Spreadsheets and editors read accents right where the mark of UTF-8 stands first. */
const textFile = (name: string, text: string): KitFile => ({
  name,
  bytes: new TextEncoder().encode(`\uFEFF${text}`),
});
