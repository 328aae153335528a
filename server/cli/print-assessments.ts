import { largestOf } from '../../contract/extremes.ts';
import type { Assessments, PatternReading } from '../../contract/assessments.ts';
import { englishNames } from '../use-cases/assessing/english-names.ts';
import { certaintyWords, printList, shortNumber } from './print-list.ts';

/** One line a network, wave and pattern with its state; then the flags of the last waves as a list. */
export function printAssessments(assessments: Assessments): string {
  const { networks } = assessments;
  const readings = networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns));
  const widths = {
    name:
      largestOf(
        readings.map((reading) => nameOf(reading).length),
        0,
      ) + gap,
    state:
      largestOf(
        readings.map((reading) => stateOf(reading).length),
        0,
      ) + gap,
  };
  const lines = networks.flatMap(({ id, waves }) =>
    waves.flatMap((wave) => [
      `${id}  wave ${wave.wave}  ${String(wave.n)} members, ${wave.responseRate === null ? 'response unknown' : `${String(Math.round(wave.responseRate * 100))} % answered`}`,
      ...wave.patterns.map((reading) => `  ${describe(reading, widths)}`),
    ]),
  );
  return `${[...lines, ...printList(assessments)].join('\n')}\n`;
}

/** Blanks between two columns. */
const gap = 2;

const nameOf = ({ pattern }: PatternReading): string => englishNames.patternWithId(pattern);
export const stateOf = ({ state, reason }: Pick<PatternReading, 'state' | 'reason'>): string =>
  reason === null ? state : `${state} (${reason})`;

function describe(reading: PatternReading, widths: { name: number; state: number }): string {
  const numbers = [
    ...(reading.p === null ? [] : [`p ${shortNumber(reading.p)}`]),
    ...(reading.q === null ? [] : [`q ${shortNumber(reading.q)}`]),
    ...certaintyWords(reading),
    ...(reading.state === 'flagged' && reading.subjects.length > 0 ? [reading.subjects.join(', ')] : []),
  ];
  const columns = [nameOf(reading).padEnd(widths.name), stateOf(reading).padEnd(widths.state)];
  return `${columns.join('')}${numbers.join('  ')}`.trimEnd();
}
