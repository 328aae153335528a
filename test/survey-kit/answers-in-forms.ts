import { stringify } from 'csv-stringify/sync';
import type { ImportFile } from '../../server/intake/intake-result.ts';
import { kitWords } from '../../server/survey-kit/kit-words.ts';
import type { SurveyKit } from '../../server/survey-kit/kit.ts';
import { labelOf } from './kit-of.ts';

/** What one respondent answers, by the ids of items: whom with which step (from 1; 0: no step), or a score. */
export type Answer = {
  school: string;
  role: number;
  ties: Record<string, Record<string, number> | 'nobody'>;
  ratings: Record<string, number>;
};

/** The answers of a small survey: one names with commas, one says nobody, one leaves items open. */
export const answers: readonly Answer[] = [
  {
    school: 'school:3501',
    role: 0,
    ties: {
      'recibe-conocimiento': { 'school:3502': 3, 'school:3504': 1 },
      'trabajo-conjunto': { 'school:3503': 2 },
      'confianza-escuelas': 'nobody',
      'lidera-red': { 'school:3502': 0, 'school:3506': 0 },
      'coordina-red': { 'school:3505': 0, 'school:3502': 0, 'school:3503': 0 },
    },
    ratings: { 'valora-proposito': 4, 'roles-claros': 2 },
  },
  {
    school: 'school:3505',
    role: 1,
    ties: { 'recibe-conocimiento': 'nobody', 'coordina-red': { 'school:3501': 0 } },
    ratings: { 'valora-liderazgo': 1 },
  },
];

/** The ties of these answers, `layer from>to`, with what grids ask beside. */
export const expectedTies = (withSteps: boolean): string[] =>
  [
    `knowledge 3502>3501${withSteps ? ' 3' : ''}`,
    `knowledge 3504>3501${withSteps ? ' 1' : ''}`,
    `joint-work 3501>3503${withSteps ? ' collaborative' : ''}`,
    'leadership 3501>3502',
    'leadership 3501>3506',
    'coordination 3501>3502',
    'coordination 3501>3503',
    'coordination 3501>3505',
    'coordination 3505>3501',
  ].sort();

export const expectedAnswers = {
  3501: 'knowledge|joint-work|trust|leadership|coordination',
  3502: 'no',
  3503: 'no',
  3504: 'no',
  3505: 'knowledge|coordination',
  3506: 'no',
};

/** Labels of the schools that an answer names in an item; `[]`: nobody; `null`: left open. */
export function namedIn(kit: SurveyKit, { ties }: Answer, itemId: string): string[] | null {
  const tie = ties[itemId];
  if (tie === undefined) return null;
  return tie === 'nobody' ? [] : Object.keys(tie).map((id) => labelOf(kit, id));
}

/** The step that an answer gives a school in a grid, by the options of the grid; "No" for every other school. */
export function stepIn(
  kit: SurveyKit,
  { ties, school }: Answer,
  itemId: string,
  label: string,
  options: readonly string[],
): string {
  const tie = ties[itemId];
  const { actorId } = kit.schools.find((each) => each.label === label)!;
  if (tie === undefined || actorId === school) return '';
  return options[tie === 'nobody' ? 0 : (tie[actorId] ?? 0)]!;
}

export const csvFile = (name: string, rows: readonly (readonly string[])[]): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(stringify(rows.map((row) => [...row]))),
});

export const roleOf = ({ language }: SurveyKit, { role }: Answer): string => kitWords(language).roles[role]!;

export const itemByText = ({ items, language }: SurveyKit, text: string) =>
  items.find((item) => item.text[language] === text) ?? null;
