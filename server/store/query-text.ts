import { readFileSync } from 'node:fs';
import { tieTypes } from '../../graph-queries/tie-types.ts';

export type Language = 'sql' | 'cypher';

const folder = new URL('../../graph-queries/', import.meta.url);
const texts = new Map<string, string>();

/** The text of `graph-queries/<name>.<language>` with its fragments; read once. */
export function queryText(name: string, language: Language): string {
  const file = `${name}.${language}`;
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = expand(readFileSync(new URL(file, folder), 'utf8'), language);
  texts.set(file, text);
  return text;
}

/**
 * Puts in what queries share:
 *   {{name}}                                           the file graph-queries/fragments/<name>.<language>, without
 *                                                      the comment at its head
 *   {{given name}} … {{or else}} … {{end given}}     one or the other, by whether that parameter is given: see
 *                                                      `queryVariant`; the second part may be missing
 *   {{tie-types}}                                      all relationship types of ties, joined by |
 *   {{for each tie type, joined by "…"}} … {{end}}     the lines in between, once for each type; in them
 *                                                      {{tie-type}} is the type and {{tie-type-name}} its name in
 *                                                      lower case
 */
export function expand(text: string, language: Language): string {
  return text
    .replace(/^[ \t]*\{\{for each tie type, joined by "(.*)"\}\}\n([^]*?)^[ \t]*\{\{end\}\}\n/gm, eachTieType)
    .replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) =>
      name === 'tie-types' ? tieTypes.join('|') : fragment(name, language),
    );
}

/** A choice of lines by whether a parameter is given. */
const choice =
  /^[ \t]*\{\{given (\w+)\}\}\n([^]*?)(?:^[ \t]*\{\{or else\}\}\n([^]*?))?^[ \t]*\{\{end given\}\}\n/gm;

/**
 * The text for these parameters: a filter that is not given does not stand in it, so that the plan made for it uses the
 * index of those that are.
 */
export function queryVariant(
  name: string,
  language: Language,
  parameters: Readonly<Record<string, unknown>>,
): string {
  const text = queryText(name, language);
  const given = choicesOf(text).filter((parameter) => (parameters[parameter] ?? null) !== null);
  const key = `${name}.${language}?${given.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const variant = text.replace(choice, (_, parameter: string, yes: string, no = '') =>
    given.includes(parameter) ? yes : (no as string),
  );
  texts.set(key, variant);
  return variant;
}

/** The parameters by which a text has variants. */
export const choicesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(choice)].map(([, parameter]) => parameter!)),
];

function eachTieType(_: string, separator: string, lines: string): string {
  return tieTypes
    .map((type) => lines.replaceAll('{{tie-type}}', type).replaceAll('{{tie-type-name}}', type.toLowerCase()))
    .join(separator === '' ? '' : `${separator}\n`);
}

const fragment = (name: string, language: Language): string =>
  queryText(`fragments/${name}`, language)
    .replace(/^(?:(?:--|\/\/).*\n)+/, '')
    .trimEnd();
