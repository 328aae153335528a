import { subjectOf } from '../../../../contract/survey-items.ts';
import type { SurveyItem } from '../../../../contract/surveys.ts';

/**
 * Chooses an item or leaves it out. Of two that ask for the same facts in two ways the one chosen last stays.
 *
 * @returns the ids chosen, in the order of the bank
 */
export function withItem(
  bank: readonly SurveyItem[],
  chosen: readonly string[],
  item: SurveyItem,
  isChosen: boolean,
): string[] {
  return bank
    .filter((each) => {
      if (each.id === item.id) return isChosen;
      return chosen.includes(each.id) && !(isChosen && subjectOf(each) === subjectOf(item));
    })
    .map(({ id }) => id);
}

/** Items that ask for the same facts as this one in another way. */
export const rivalsOf = (bank: readonly SurveyItem[], item: SurveyItem): SurveyItem[] =>
  bank.filter((each) => each.id !== item.id && subjectOf(each) === subjectOf(item));
