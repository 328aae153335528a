import { z } from 'zod';
import type { Attributes } from './attributes.ts';

/** The English of the texts of a record by the field or attribute that holds the Spanish, where its source gives it. */
export const English = z.record(z.string(), z.string());
export type English = z.infer<typeof English>;

type AttributeMap = z.infer<typeof Attributes>;

/** Texts are in the language of their source; the English of one stands among the attributes, as `<field>_en`. */
const englishName = /^(.+)_en$/;

/** The English that stands among the attributes of a record, by field; not there: none does. */
export function englishOf(attributes: AttributeMap): English | undefined {
  const found = Object.entries(attributes).flatMap(([name, text]) => {
    const field = englishName.exec(name)?.[1];
    return field !== undefined && typeof text === 'string' ? [[field, text] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The same beside the other fields of an answer. */
export function englishShown({ attributes }: { attributes: AttributeMap }): { english?: English } {
  const english = englishOf(attributes);
  return english === undefined ? {} : { english };
}

/** The attributes that are facts of the source: without the English of its texts. */
export const factsOf = (attributes: AttributeMap): AttributeMap =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !englishName.test(name)));
