import { countByCode } from '../../contract/count-by-code.ts';
import type { Finding } from '../../contract/findings.ts';
import { byCodeUnit } from '../../contract/text-order.ts';
import type { IntakeResult, StreamedIntake } from './intake-result.ts';

/** What an import says of itself, beside its records and findings. */
export type IntakeSummary = Omit<IntakeResult, 'records' | 'findings'> & {
  /** How often each kind of finding was met, by code. */
  findingCounts: Record<string, number>;
  /** Rows that could not be read. */
  refused: number;
  /** Ids of the networks of which something came in, in order. */
  networks: string[];
};

export function summariseIntake({ records, findings, ...rest }: StreamedIntake): IntakeSummary {
  return {
    ...rest,
    findingCounts: inOrder(countByCode(findings)),
    refused: findings.filter(isRefused).length,
    networks: networksOf(records),
  };
}

export const isRefused = ({ outcome }: Finding): boolean => outcome === 'refused';

function networksOf(records: StreamedIntake['records']): string[] {
  const ids = new Set<string>();
  for (const { record } of records) {
    if (record.type === 'network') ids.add(record.id);
    else if ('networkId' in record && record.networkId !== null) ids.add(record.networkId);
  }
  return [...ids].sort();
}

const inOrder = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => byCodeUnit(a, b)));
