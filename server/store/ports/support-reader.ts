import type { Contract } from '../../../contract/contracts.ts';
import type { Page } from '../../../contract/paging.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { PageRequest } from './page-request.ts';

/** Contracts of assistance and results of schools: what stands beside networks. */
export interface SupportReader {
  /** By the key of the record. */
  listContracts(
    query: PageRequest & {
      /** Every word begins a word of the name of a party or a school, of the plan or of the id. */
      q?: string | undefined;
      providerId?: string | undefined;
      sostenedorId?: string | undefined;
      schoolId?: string | undefined;
      /** Those that serve a school there, or name no school and whose sostenedor is there. */
      territoryId?: string | undefined;
    },
  ): Promise<Page<Contract>>;
  /** Contracts of any date that serve one of these schools, or name none and were hired by one of these sostenedores. */
  contractsOf(query: { schoolIds: readonly string[]; sostenedorIds: readonly string[] }): Promise<Contract[]>;
  /** The records of the same contracts and of how they were evaluated, as they are stored; by key. */
  contractRecordsOf(query: {
    schoolIds: readonly string[];
    sostenedorIds: readonly string[];
  }): Promise<{ contracts: RecordOf<'contract'>[]; evaluations: RecordOf<'evaluation'>[] }>;
  /** Results of these schools, by the key of the record. */
  resultsOf(schoolIds: readonly string[]): Promise<RecordOf<'result'>[]>;
  /** Schools of these comunas, by id; sets of schools apart. */
  schoolsOfComunas(comunaIds: readonly string[]): Promise<LocatedSchool[]>;
}

export type LocatedSchool = { id: string; comunaId: string; dependency: string | null; simulated: boolean };
