import { fold } from '../../contract/fold.ts';
import type { RosterEntry, SurveyItem } from '../../contract/surveys.ts';
import type { Language } from './kit-words.ts';

/** A school as all parts of a kit call it. */
export type KitSchool = RosterEntry & {
  /**
   * What respondents read and form tools write back: "Escuela Los Aromos (RBD 8008)". By the RBD it is found again
   * whatever else is called alike.
   */
  readonly label: string;
};

/** What all parts of a kit are made from. */
export type SurveyKit = {
  readonly networkName: string;
  readonly schools: readonly KitSchool[];
  readonly items: readonly SurveyItem[];
  readonly language: Language;
  /** The day of the kit, as the questionnaire to print keeps it. */
  readonly madeAt: Date;
};
type Given = Omit<SurveyKit, 'schools'> & { readonly roster: readonly RosterEntry[] };

/** @param given items in the order in which they are asked; ratings come last, whatever their order among the others */
export function makeKit({ roster, items, ...given }: Given): SurveyKit {
  const isRating = ({ kind }: SurveyItem): boolean => kind === 'rating';
  return {
    ...given,
    schools: labelled(roster),
    items: [...items.filter((item) => !isRating(item)), ...items.filter(isRating)],
  };
}

export const tieItemsOf = ({ items }: SurveyKit): SurveyItem[] => items.filter(({ kind }) => kind === 'ties');
export const ratingItemsOf = ({ items }: SurveyKit): SurveyItem[] =>
  items.filter(({ kind }) => kind === 'rating');

/** Square brackets part a school from its item in the headings of form tools. */
const plain = (name: string): string =>
  name.replaceAll('[', '(').replaceAll(']', ')').replaceAll(/\s+/g, ' ').trim();

/** Labels that are each of one school: by RBD, and where there is none by name, comuna or id, whichever first does. */
function labelled(roster: readonly RosterEntry[]): KitSchool[] {
  const taken = new Set<string>();
  return roster.map((entry) => {
    const { actorId, rbd, comunaName } = entry;
    const name = plain(entry.name);
    const choices = [name, ...(comunaName === null ? [] : [`${name} · ${plain(comunaName)}`])];
    const free = choices.find((choice) => !taken.has(fold(choice))) ?? `${name} · ${actorId}`;
    const label = rbd === null ? free : `${name} (RBD ${String(rbd)})`;
    taken.add(fold(label));
    // By the RBD a school is found under any name; without one the list must bear the name that the answers give.
    return { ...entry, name: rbd === null ? label : entry.name, label };
  });
}
