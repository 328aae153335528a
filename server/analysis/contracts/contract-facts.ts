import type { Contract } from '../../../contract/contracts.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { SupportBoard } from '../../../contract/support-board.ts';

/** What is known of the contracts of a territory, of any date. */
export type ContractFacts = {
  territory: { id: string; name: string; simulated: boolean };
  /** Contracts in force in it count; `null`: of any date. */
  year: number | null;
  /** Year of the register of which the schools are; `null`: fictional schools. */
  schoolsIn: number | null;
  schools: readonly RecordOf<'actor'>[];
  /** Those that serve a school of the territory, or name none and were hired by whoever runs schools there. */
  contracts: readonly Contract[];
  /** Supports of the same schools at the same time, contracts among them. */
  support: Pick<SupportBoard, 'known' | 'schools'>;
};
