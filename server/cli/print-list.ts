import type { Assessments, PatternReading } from '../../contract/assessments.ts';
import {
  flagsInOrder,
  mostFalse,
  sectionOf,
  sections,
  type ListedFlag,
  type Section,
} from '../../contract/grades.ts';
import { englishNames } from '../use-cases/assessing/english-names.ts';

const titles: Record<Section, string> = {
  'low-q': `Hard to explain by chance (q <= ${String(mostFalse)})`,
  rule: 'By a rule, without a statistical test',
  chance: `May be chance (q > ${String(mostFalse)})`,
  visit: 'Worth a visit (facts, not tested)',
};

export const shortNumber = (value: number): string =>
  value < 0.001 ? value.toExponential(1) : value.toFixed(3);

/** How sure a flag is, in words; a fact has no grade and is worth a visit. */
export function certaintyWords({ state, kind, grade, repeats }: PatternReading): string[] {
  if (state !== 'flagged') return [];
  const shown = kind === 'fact' ? 'fact' : grade;
  return [
    ...(shown === null ? [] : [englishNames.grade(shown).toLowerCase()]),
    ...(repeats ? ['repeats'] : []),
  ];
}

/** The flags of the last waves, in the order and the parts of every list, with how many chance alone would bring about. */
export function printList({ networks, tested }: Assessments): string[] {
  if (tested === undefined) return [];
  const flags = flagsInOrder(networks);
  const parts = sections.flatMap((section) => {
    const lines = flags.filter(({ reading }) => sectionOf(reading) === section);
    return lines.length === 0 ? [] : [titles[section], ...lines.map(describe)];
  });
  return ['', 'List of the last waves', tested.text.en, holdsFor, ...parts];
}

const holdsFor = 'q holds for networks like those that each test assumes; for others it is not promised.';

function describe({ network, reading }: ListedFlag): string {
  const q = reading.q === null ? [] : [`q ${shortNumber(reading.q)}`];
  const beside =
    reading.kind === 'fact' ? [englishNames.healthyShare(reading.pattern)] : certaintyWords(reading);
  const words = [network, englishNames.patternWithId(reading.pattern), ...q, ...beside];
  return `  ${words.join('  ')}`.trimEnd();
}
