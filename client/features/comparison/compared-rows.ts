import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { gradeOf, isFact } from '../findings/readings.ts';

export type ComparedRow = { network: NetworkSummary; assessment: NetworkAssessment | undefined };

export const rowOrders = ['attention', 'name', 'members', 'response'] as const;
export type RowOrder = (typeof rowOrders)[number];

const lastWave = ({ assessment }: ComparedRow) => assessment?.waves.at(-1);

/** Readings of one pattern in the last wave of a row. */
export const readingsOf = (row: ComparedRow, pattern: string): PatternReading[] =>
  lastWave(row)?.patterns.filter((reading) => reading.pattern === pattern) ?? [];

/** Patterns that were tested, or decided by a rule, in the last wave of any row, in the order of the readings. */
export const patternsRead = (rows: readonly ComparedRow[]): string[] => {
  const readings = rows.flatMap((row) => lastWave(row)?.patterns ?? []);
  return [...new Set(readings.filter((reading) => !isFact(reading)).map(({ pattern }) => pattern))];
};

/** Facts that the last wave of a row shows: nothing is tested of them, so that they have no column each. */
export const factsOf = (row: ComparedRow): PatternReading[] =>
  lastWave(row)?.patterns.filter((reading) => isFact(reading) && reading.state === 'flagged') ?? [];

/** How many patterns of a row are flagged with that grade. */
const countOf = (row: ComparedRow, wanted: 'finding' | 'unconfirmed') =>
  lastWave(row)?.patterns.filter((reading) => reading.state === 'flagged' && gradeOf(reading) === wanted)
    .length ?? 0;

/** Rows sorted for the reader; those alike by name. What is not known of a row comes first: it asks to be found out. */
export function sortRows(
  rows: readonly ComparedRow[],
  order: RowOrder,
  compare: (a: string, b: string) => number,
): ComparedRow[] {
  const response = (row: ComparedRow) => lastWave(row)?.responseRate ?? -1;
  const differences: Record<RowOrder, (a: ComparedRow, b: ComparedRow) => number> = {
    attention: (a, b) =>
      countOf(b, 'finding') - countOf(a, 'finding') || countOf(b, 'unconfirmed') - countOf(a, 'unconfirmed'),
    name: () => 0,
    members: (a, b) => b.network.members - a.network.members,
    response: (a, b) => response(a) - response(b),
  };
  return [...rows].sort((a, b) => differences[order](a, b) || compare(a.network.name, b.network.name));
}
