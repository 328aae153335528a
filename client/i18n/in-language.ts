import type { z } from 'zod';
import type { Attributes } from '../../contract/attributes.ts';
import type { English } from '../../contract/english.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import type { Language } from '../preferences.ts';

type Translated = { english?: English | undefined };

/** A text of a record in the reader's language: its English where the source gives one, else the Spanish that is stored. */
export function inLanguage<Field extends string>(
  language: Language,
  record: Record<Field, string> & Translated,
  field: Field,
): string;
export function inLanguage<Field extends string>(
  language: Language,
  record: Record<Field, string | null> & Translated,
  field: Field,
): string | null;
export function inLanguage<Field extends string>(
  language: Language,
  record: Record<Field, string | null> & Translated,
  field: Field,
): string | null {
  return englishOf(language, record, field) ?? record[field];
}

/** A text among the attributes of a record in the reader's language; `null`: its source does not give it. */
export function attributeInLanguage(
  language: Language,
  record: { attributes?: z.infer<typeof Attributes> | undefined } & Translated,
  name: string,
): string | null {
  const stored = record.attributes?.[name];
  return englishOf(language, record, name) ?? (typeof stored === 'string' ? stored : null);
}

/** A picture with the names of its actors in the reader's language. */
export function graphInLanguage(language: Language, graph: GraphAnswer): GraphAnswer {
  if (language === 'es' || graph.actors.every(({ english }) => english === undefined)) return graph;
  const actors = graph.actors.map((actor) => ({ ...actor, name: inLanguage(language, actor, 'name') }));
  return { ...graph, actors };
}

const englishOf = (language: Language, { english }: Translated, field: string): string | undefined =>
  language === 'en' ? english?.[field] : undefined;
