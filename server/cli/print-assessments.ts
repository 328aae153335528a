import type { Assessments, PatternReading } from '../../contract/assessments.ts';
import { englishNames } from '../use-cases/assessing/english-names.ts';

/** One line a network, wave and pattern that says something; silence is counted, with its reasons. */
export function printAssessments({ networks }: Assessments): string {
  const lines = networks.flatMap(({ id, waves }) =>
    waves.flatMap((wave) => [
      `${id}  wave ${wave.wave}  ${String(wave.n)} members, ${wave.responseRate === null ? 'response unknown' : `${String(Math.round(wave.responseRate * 100))} % answered`}`,
      ...wave.patterns.map((reading) => `  ${describe(reading)}`),
    ]),
  );
  return `${lines.join('\n')}\n`;
}

function describe(reading: PatternReading): string {
  const state = reading.reason === null ? reading.state : `${reading.state} (${reading.reason})`;
  const numbers = [
    ...(reading.p === null ? [] : [`p ${number(reading.p)}`]),
    ...(reading.q === null ? [] : [`q ${number(reading.q)}`]),
    ...(reading.grade === null ? [] : [englishNames.grade(reading.grade).toLowerCase()]),
    ...(reading.state === 'flagged' && reading.subjects.length > 0 ? [reading.subjects.join(', ')] : []),
  ];
  return `${patternName(reading.pattern).padEnd(58)}${state.padEnd(46)}${numbers.join('  ')}`.trimEnd();
}

/** As screens and pages call it, with the id that scripts know. */
const patternName = (id: string): string => `${englishNames.pattern(id)} (${id})`;

const number = (value: number): string => (value < 0.001 ? value.toExponential(1) : value.toFixed(3));
