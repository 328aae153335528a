import { z } from 'zod';
import { evaluationRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * How were the contracts of these providers evaluated, and by whom?
 *
 * $ids     actor ids of providers
 * Columns  EvaluationRecord, ordered by the record's key
 * Index    evaluation_by_provider
 */
export const evaluationsOfProviders = {
  name: 'contracts/evaluations-of-providers',
  parameters: z.object({ ids: z.array(text) }),
  row: evaluationRow,
};
