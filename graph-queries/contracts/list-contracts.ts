import { z } from 'zod';
import { contractRow } from '../record-rows.ts';
import { maybeText, number, text } from '../row-values.ts';

/**
 * Which contracts are there?
 *
 * $providerId    keep only those of this provider (null: all)
 * $sostenedorId  keep only those that this sostenedor hired (null: all)
 * $schoolId      keep only those that serve this school (null: all)
 * $territoryId   keep only those that serve a school there, or name none and whose sostenedor is there (null: all)
 * $after         the key of the last contract already seen (null: from the start)
 * $limit         rows at most
 * Columns        key and ContractRecord, ordered by the key
 * Index          unique contract(key), contract_by_provider
 */
export const listContracts = {
  name: 'contracts/list-contracts',
  parameters: z.object({
    providerId: maybeText,
    sostenedorId: maybeText,
    schoolId: maybeText,
    territoryId: maybeText,
    after: maybeText,
    limit: number,
  }),
  row: contractRow.extend({ key: text }),
};
