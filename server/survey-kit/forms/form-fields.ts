import type { SurveyItem } from '../../../contract/surveys.ts';
import { stepsOf } from '../choices.ts';
import { ratingItemsOf, tieItemsOf, type SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';

/**
 * One thing that a form asks.
 *
 * one      one of the options
 * several  any of them; the last one excludes the others
 * grid     one of the options for each row
 */
export type FormField = {
  readonly kind: 'one' | 'several' | 'grid';
  /** Where it is an item of the bank by itself. */
  readonly item: SurveyItem | null;
  readonly text: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly rows: readonly string[];
};

type Shape = {
  /**
   * Whether strength and depth are asked in grids, one row a school: only where the tool writes the text of the item
   * over each column that it exports. Without it one marks whom, and no more.
   */
  readonly gridsOfTies: boolean;
};

/** What a form asks, in its order: consent, who answers, the ties, the statements. */
export function formFields(kit: SurveyKit, { gridsOfTies }: Shape): FormField[] {
  const words = kitWords(kit.language);
  const labels = kit.schools.map(({ label }) => label);
  const ratings = Map.groupBy(ratingItemsOf(kit), (item) => JSON.stringify(stepsOf(item, kit.language)));
  return [
    field({ kind: 'one', text: words.accept, required: true, options: [words.accepted] }),
    field({ kind: 'one', text: words.school, required: true, options: labels }),
    field({ kind: 'one', text: words.role, required: true, options: words.roles }),
    ...tieItemsOf(kit).map((item) => tieField(item, labels, kit, gridsOfTies)),
    ...[...ratings.values()].map((items) =>
      field({
        kind: 'grid',
        text: words.ratings,
        options: stepsOf(items[0]!, kit.language) ?? [],
        rows: items.map(({ text }) => text[kit.language]),
      }),
    ),
  ];
}

const field = (given: Pick<FormField, 'kind' | 'text' | 'options'> & Partial<FormField>): FormField => ({
  item: null,
  help: null,
  required: false,
  rows: [],
  ...given,
});

function tieField(
  item: SurveyItem,
  labels: readonly string[],
  { language }: SurveyKit,
  gridsOfTies: boolean,
): FormField {
  const words = kitWords(language);
  const steps = gridsOfTies ? stepsOf(item, language) : null;
  const asked = { item, text: item.text[language] };
  if (steps !== null) {
    return field({
      ...asked,
      kind: 'grid',
      help: words.gridHelp,
      options: [words.none, ...steps],
      rows: labels,
    });
  }
  const help = `${words.listHelp} ${words.ownSchool}`;
  return field({ ...asked, kind: 'several', help, options: [...labels, words.nobody] });
}
