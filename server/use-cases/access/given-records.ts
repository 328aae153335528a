import type { StoredRecord } from '../../../contract/records.ts';

/** What is given, of some scope: networks by id, actors but those that are hidden, contracts by what they serve. */
export type Given = {
  readonly networks: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** Whether what stands apart from networks is given: it came with something that is. */
  readonly isGivenImport: boolean;
  isGivenContract(contract: ContractParties): boolean;
};
export type ContractParties = { sostenedorId: string | null; schoolIds: readonly string[] };

/** Whether a record is given: what belongs to a network goes with it, what the register says is given to everybody. */
export function isGivenRecord(
  record: StoredRecord,
  { networks, hidden, isGivenImport, isGivenContract }: Given,
): boolean {
  switch (record.type) {
    case 'network':
      return networks.has(record.id);
    case 'actor':
      return !hidden.has(record.id);
    case 'contract':
      return isGivenContract(record);
    // It does not say which schools its contract serves: it is read with the contract, and never alone.
    case 'evaluation':
      return false;
    case 'membership':
    case 'wave':
    case 'response':
    case 'rating':
    case 'commitment':
    case 'activity':
    case 'attendance':
      return networks.has(record.networkId);
    case 'tie':
    case 'event':
      return record.networkId === null ? isGivenImport : networks.has(record.networkId);
    case 'territory':
    case 'assignment':
    case 'school-year':
    case 'school-event':
    case 'campus':
    case 'result':
      return true;
  }
}
