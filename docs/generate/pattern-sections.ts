import type { PatternDefinition } from '../../contract/catalogues.ts';
import type { Bilingual } from '../../contract/identifiers.ts';
import { benchmarkNumbers } from './benchmark-numbers.ts';
import { bullets, code, table } from './markdown.ts';
import { patternFigures } from './pattern-figures.ts';
import { patternNotes } from './pattern-notes.ts';

/** What the catalogue says of a pattern beyond what its contract promises to other programs. */
type Catalogued = PatternDefinition & {
  readonly silentWhen: Bilingual;
  readonly cannotSee: Bilingual;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly tested: boolean;
  readonly experimental: boolean;
};

type LookAlikes = ReadonlyMap<string, readonly Bilingual[]>;

/** Every pattern: for a planner in both languages with a picture, then for a methodologist. */
export const patternSections = (patterns: readonly PatternDefinition[], lookAlikes: LookAlikes): string =>
  patterns.map((each) => patternSection(each as Catalogued, lookAlikes.get(each.id)!)).join('\n\n');

function patternSection(pattern: Catalogued, lookAlikes: readonly Bilingual[]): string {
  const { id, name } = pattern;
  return [
    `### ${code(id)}`,
    `**${name.es}** · ${name.en}`,
    `![${patternFigures[id]!.title}](figures/${id}.svg)`,
    '#### Para quien planifica',
    ...forPlanner(pattern, lookAlikes, 'es'),
    '#### For a planner',
    ...forPlanner(pattern, lookAlikes, 'en'),
    '#### For a methodologist',
    ...forMethodologist(pattern),
  ].join('\n\n');
}

const labels = {
  es: { ask: 'Qué preguntar', alike: 'Con qué se confunde' },
  en: { ask: 'What to ask', alike: 'What looks like it' },
} as const;

function forPlanner(pattern: Catalogued, lookAlikes: readonly Bilingual[], language: 'es' | 'en'): string[] {
  const notes = patternNotes[pattern.id]!;
  const { ask, alike } = labels[language];
  return [
    pattern.construct[language],
    `${notes.looks[language]} ${notes.then[language]}`,
    `${ask}:`,
    bullets(pattern.questions.map((question) => question[language])),
    `${alike}:`,
    bullets(lookAlikes.map((text) => text[language])),
  ];
}

function forMethodologist(pattern: Catalogued): string[] {
  const notes = patternNotes[pattern.id]!;
  const kind = pattern.tested ? 'a test' : 'a rule or a fact, without p-value';
  return [
    bullets([
      `What it is: ${kind}${pattern.experimental ? '; its measure is experimental' : ''}`,
      `Reads: ${pattern.inputs.join(' · ')}`,
      `Statistic: ${pattern.statistic.en}`,
      `Null: ${pattern.null.en}`,
      `Source: ${pattern.source}`,
    ]),
    'In full:',
    bullets(notes.test),
    'Takes for granted:',
    bullets(notes.assumptions),
    'Stays silent, and cannot see:',
    bullets([pattern.silentWhen.en, `It cannot see: ${lower(pattern.cannotSee.en)}`]),
    `Thresholds: ${Object.entries(pattern.thresholds)
      .map(([key, value]) => `${code(key)} ${Number(value.toFixed(4))}`)
      .join(', ')}.`,
    ...benchmarkNumbers(pattern.id),
  ];
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** The patterns at a glance. */
export const patternTable = (patterns: readonly PatternDefinition[]): string =>
  table(
    ['id', 'castellano', 'English', 'what it is'],
    (patterns as readonly Catalogued[]).map(({ id, name, tested, experimental }) => [
      `[${code(id)}](#${id})`,
      name.es,
      name.en,
      tested
        ? experimental
          ? 'test, experimental'
          : 'test'
        : id === 'external-dependence'
          ? 'rule'
          : 'fact',
    ]),
  );
