import type { Finding } from './findings.ts';
import en from './observations/en.json' with { type: 'json' };
import es from './observations/es.json' with { type: 'json' };

export type ObservationLanguage = 'es' | 'en';
type Sentences = Readonly<Record<string, { title: string; advice?: string }>>;

const sentences: Readonly<Record<ObservationLanguage, Sentences>> = {
  es: es.observation,
  en: en.observation,
};

/**
 * What was noticed and what to do about it, in words; what was expected, in English, where a code has no words.
 *
 * @example describeObservation({ code: 'self-tie', … }, 'es')   // Un vínculo de una escuela consigo misma. …
 */
export function describeObservation(finding: Finding, language: ObservationLanguage): string {
  const words = sentences[language][finding.code];
  if (words === undefined) return finding.expected;
  const values: Readonly<Record<string, string | null>> = { found: finding.found, column: finding.column };
  const filled = [words.title, words.advice ?? ''].map((text) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '–'),
  );
  return filled
    .filter((text) => text !== '')
    .map((text) => (/[.?!]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
