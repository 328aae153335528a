import type { NetworkEvent } from '../../../contract/network-events.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import type { Language } from '../../preferences.ts';

/** Kinds of text of which a document has several, in the order in which they are read. */
export const detailGroups = ['process', 'focus', 'principle', 'voice'] as const;
export type DetailGroup = (typeof detailGroups)[number];

/** The texts of one kind, as they are numbered: `voice_01`, `voice_02`… */
export function numberedTexts(event: NetworkEvent, group: DetailGroup, language: Language): string[] {
  return Object.keys(event.attributes)
    .filter((name) => new RegExp(`^${group}_\\d+$`).test(name))
    .toSorted()
    .flatMap((name) => attributeInLanguage(language, event, name) ?? []);
}

const sizes = ['individual', 'group_2_3', 'focus_4_8'] as const;

/** Interviews of a document, and how many of them were of each size; `null`: it does not say. */
export function interviewsOf({ attributes }: NetworkEvent) {
  const countOf = (name: string) => {
    const count = attributes[`interviews_${name}`];
    return typeof count === 'number' ? count : null;
  };
  const parts = sizes.flatMap((size) => {
    const count = countOf(size);
    return count === null || count === 0 ? [] : [{ size, count }];
  });
  return { total: countOf('total'), parts };
}
