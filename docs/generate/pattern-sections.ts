import type { PatternDefinition } from '../../contract/catalogues.ts';
import type { Bilingual } from '../../contract/identifiers.ts';
import { ordinaryShare } from '../../server/analysis/patterns/ordinary-share.ts';
import type { Pattern } from '../../server/analysis/patterns/pattern.ts';
import { defaultSettings } from '../../server/analysis/patterns/settings.ts';
import { thresholdsInCatalogue } from '../../server/analysis/patterns/thresholds-of.ts';
import { describeCharacteristics } from '../../server/narrative/describe-characteristics.ts';
import { definitionOf } from '../../server/narrative/describe-patterns.ts';
import { nameOfPattern } from '../../server/narrative/names.ts';
import { narrator, type Narrator } from '../../server/narrative/narrator.ts';
import { benchmarkNumbers } from './benchmark-numbers.ts';
import { lookAlikesByPattern } from './look-alikes.ts';
import { bullets, code, table } from './markdown.ts';
import { notesOf, type PatternNotes } from './pattern-notes.ts';

/** A pattern with all that the page says of it. */
type Documented = {
  readonly pattern: Pattern;
  readonly notes: PatternNotes | null;
  readonly lookAlikes: readonly Bilingual[];
  readonly questions: readonly Bilingual[];
  readonly definition: PatternDefinition['definition'];
  /** A text of the pattern by its name in the narrative. */
  readonly text: (name: string) => Bilingual;
};

/** Every pattern: for a planner in both languages with a picture, then for a methodologist. */
export async function patternSections(
  patterns: readonly Pattern[],
  words: Narrator = narrator,
): Promise<string> {
  const lookAlikes = lookAlikesByPattern(patterns, words);
  const sections = patterns.map(async (pattern) =>
    patternSection({
      pattern,
      notes: await notesOf(pattern.id),
      lookAlikes: lookAlikes.get(pattern.id)!,
      definition: definitionOf(pattern, words),
      questions: words.list(`patterns.${pattern.id}.questions`),
      text: (name) => words.sentence(`patterns.${pattern.id}.${name}`),
    }),
  );
  return (await Promise.all(sections)).join('\n\n');
}

function patternSection(documented: Documented): string {
  const { pattern, notes, text } = documented;
  const name = text('name');
  return [
    `### ${code(pattern.id)}`,
    `**${name.es}** · ${name.en}`,
    ...(notes ? [`![${notes.figure.title}](figures/${pattern.id}.svg)`] : []),
    '#### Para quien planifica',
    ...forPlanner(documented, 'es'),
    '#### For a planner',
    ...forPlanner(documented, 'en'),
    '#### For a methodologist',
    ...forMethodologist(documented),
  ].join('\n\n');
}

type Language = 'es' | 'en';

const labels = {
  es: { questions: 'Qué preguntar', alike: 'Con qué se confunde', authors: 'Autores, como lista' },
  en: { questions: 'What to ask', alike: 'What looks like it', authors: 'Authors, as a list' },
} as const;

function forPlanner({ definition, lookAlikes, questions, text }: Documented, language: Language): string[] {
  const label = labels[language];
  return [
    text('construct')[language],
    `${text('looks')[language]} ${text('then')[language]}`,
    quoted(definition, language),
    `${label.questions}:`,
    bullets(questions.map((question) => question[language])),
    `${label.alike}:`,
    bullets(lookAlikes.map((lookAlike) => lookAlike[language])),
  ];
}

/** The label as the source has it, who is cited for it, and what is not the source's. */
function quoted({ label, source, authors, reading }: Documented['definition'], language: Language): string {
  const cited = authors.map((author) => author[language]).join('; ');
  const quote = label === null ? '' : `«${label[language]}». `;
  return `${quote}${source[language]}${cited === '' ? '' : ` ${labels[language].authors}: ${cited}.`} ${reading[language]}`;
}

const kindWords = {
  test: 'a test',
  rule: 'a rule, without p-value',
  fact: 'a fact, without p-value',
} as const satisfies Record<Documented['pattern']['kind'], string>;

function forMethodologist({ pattern, notes, text }: Documented): string[] {
  const kind = kindWords[pattern.kind];
  return [
    bullets([
      `What it is: ${kind}${pattern.experimental ? '; its measure is experimental' : ''}`,
      `Reads: ${pattern.inputs.join(' · ')}`,
      `Statistic: ${text('statistic').en}`,
      `Null: ${text('null').en}`,
      `Source: ${pattern.source}`,
    ]),
    ...(notes ? ['In full:', bullets(notes.test), 'Takes for granted:', bullets(notes.assumptions)] : []),
    'Stays silent, and cannot see:',
    bullets([text('silentWhen').en, `It cannot see: ${lower(text('cannotSee').en)}`]),
    `Thresholds: ${Object.entries(thresholdsInCatalogue(pattern, defaultSettings))
      .map(([key, value]) => `${code(key)} ${Number(value.toFixed(4))}`)
      .join(', ')}.`,
    ...benchmarkNumbers(pattern.id),
    ...(pattern.kind === 'fact' ? ordinaryNumbers(pattern.id) : []),
  ];
}

/** How often healthy networks show a fact: the number of its definition, of lists and of cards. */
function ordinaryNumbers(id: string): string[] {
  const measured = ordinaryShare(id);
  if (measured === null) return ['How often healthy networks show it was not measured yet.'];
  const [share, low, high] = [measured.share, measured.low, measured.high].map((part) =>
    (part * 100).toFixed(1),
  );
  return [
    `Healthy networks show it too: ${share} % (${low}–${high}) of ${measured.networks} simulated ones in which it can be read ([validity.md](validity.md)).`,
  ];
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** The patterns in one table. */
export const patternTable = (patterns: readonly Pattern[], words: Narrator = narrator): string =>
  table(
    ['id', 'castellano', 'English', 'what it is'],
    patterns.map(({ id, kind, experimental }) => {
      const name = nameOfPattern(id, words);
      return [`[${code(id)}](#${id})`, name.es, name.en, experimental ? `${kind}, experimental` : kind];
    }),
  );

/** The ten characteristics: what the evidence of each can see of it, and what it cannot. */
export function characteristicTable(words: Narrator = narrator): string {
  const described = describeCharacteristics(words);
  return table(
    ['id', 'castellano', 'alcanza a ver', 'no puede ver', 'English', 'can see', 'cannot see'],
    described.map(({ id, name, sees, cannotSee }) => [
      ...[code(id), name.es, sees.es, cannotSee.es, name.en, sees.en, cannotSee.en],
    ]),
  );
}
