import { fold } from '../../../contract/fold.ts';
import writeWorkbook, { type Sheet } from 'write-excel-file/node';
import { stepsOf } from '../choices.ts';
import { ratingItemsOf, tieItemsOf, type KitSchool, type SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import { formDescription } from './write-form-text.ts';

const surveyHeadings = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'appearance',
  'constraint',
  'constraint_message',
] as const;
type SurveyRow = Partial<Record<(typeof surveyHeadings)[number], string>>;
type Choice = readonly [list: string, name: string, label: string];

/** A name as XLSForm allows it: `Otra función` → `otra_funcion`. Folded it reads as its label. */
const nameOf = (label: string): string => fold(label).replaceAll(' ', '_');

const schoolName = ({ rbd, label }: KitSchool): string =>
  rbd === null ? nameOf(label) : `rbd_${String(rbd)}`;

/**
 * The survey as an XLSForm for KoboToolbox. It asks whom, and not how much: its exports do not write the item over each
 * row of a grid. Names and labels both come back: headings are recognised by either.
 */
export async function writeKoboForm(kit: SurveyKit): Promise<Uint8Array> {
  const { language, networkName } = kit;
  const survey = surveyRows(kit);
  const sheets: Sheet<Buffer>[] = [
    sheetOf(
      'survey',
      surveyHeadings,
      survey.map((row) => surveyHeadings.map((heading) => row[heading] ?? null)),
    ),
    sheetOf('choices', ['list_name', 'name', 'label'], choicesOf(kit)),
    sheetOf(
      'settings',
      ['form_title', 'form_id'],
      [[kitWords(language).title(networkName), nameOf(networkName).slice(0, 60) || 'red']],
    ),
  ];
  return new Uint8Array(await writeWorkbook(sheets).toBuffer());
}

const sheetOf = (
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Sheet<Buffer> => ({ sheet, data: [[...headings], ...rows.map((row) => [...row])] });

function surveyRows(kit: SurveyKit): SurveyRow[] {
  const { language } = kit;
  const words = kitWords(language);
  const alone = `not(selected(., '${nameOf(words.nobody)}') and count-selected(.) > 1)`;
  return [
    { type: 'note', name: 'presentacion', label: formDescription(kit) },
    { type: 'select_one acepta', name: 'acepta', label: words.accept, required: 'yes' },
    {
      type: 'select_one escuela',
      name: nameOf(words.school),
      label: words.school,
      required: 'yes',
      appearance: 'minimal autocomplete',
    },
    { type: 'select_one cargo', name: nameOf(words.role), label: words.role, required: 'yes' },
    ...tieItemsOf(kit).map(({ id, text }) => ({
      type: 'select_multiple nombradas',
      name: id.replaceAll('-', '_'),
      label: text[language],
      hint: `${words.listHelp} ${words.ownSchool}`,
      constraint: alone,
      constraint_message: words.listHelp,
    })),
    ...ratingItemsOf(kit).map((item) => ({
      type: `select_one ${scaleName(stepsOf(item, language) ?? [])}`,
      name: item.id.replaceAll('-', '_'),
      label: item.text[language],
    })),
  ];
}

const scaleName = (steps: readonly string[]): string => `escala_${nameOf(steps.join(' ')).slice(0, 40)}`;

function choicesOf(kit: SurveyKit): Choice[] {
  const { schools, language } = kit;
  const words = kitWords(language);
  const named = (list: string) => schools.map((school): Choice => [list, schoolName(school), school.label]);
  const listed = (list: string, labels: readonly string[]) =>
    labels.map((label): Choice => [list, nameOf(label), label]);
  const scales = new Map(
    ratingItemsOf(kit).map((item) => {
      const steps = stepsOf(item, language) ?? [];
      return [scaleName(steps), steps] as const;
    }),
  );
  return [
    ...listed('acepta', [words.accepted]),
    ...named('escuela'),
    ...listed('cargo', words.roles),
    ...named('nombradas'),
    ...listed('nombradas', [words.nobody]),
    ...[...scales].flatMap(([list, steps]) => listed(list, steps)),
  ];
}
