import { z } from 'zod';
import { contractRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which contracts serve one of these schools, or name no school and were hired by one of these sostenedores?
 *
 * $schoolIds       actor ids
 * $sostenedorIds   actor ids
 * Columns          ContractRecord, ordered by the record's key
 * Index            none: contracts are read one by one, which are few beside schools
 */
export const contractsOfSchools = {
  name: 'contracts/contracts-of-schools',
  parameters: z.object({ schoolIds: z.array(text), sostenedorIds: z.array(text) }),
  row: contractRow,
};
