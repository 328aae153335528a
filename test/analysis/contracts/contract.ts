import type { Contract } from '../../../contract/contracts.ts';
import { newRecord } from '../../../contract/new-record.ts';

/** A fictional contract of the sostenedor `owner`. */
export function contract(
  id: string,
  providerId: string,
  more: Partial<Omit<Contract, 'evaluations'>> & { scores?: [string, string, number][] } = {},
): Contract {
  const { scores = [], ...facts } = more;
  const { type: _type, ...record } = newRecord('contract', {
    ...{ contractId: id, providerId, sostenedorId: 'owner' },
    ...facts,
  });
  return {
    ...record,
    id,
    simulated: true,
    sostenedor: { id: 'owner', name: 'Servicio' },
    provider: { id: providerId, name: providerId, isNaturalPerson: false },
    schools: record.schoolIds.map((school) => ({ id: school, name: school })),
    evaluations: scores.map(([evaluator, dimension, score]) => ({
      ...{ evaluator, dimension, score, evaluatorName: null },
    })),
  };
}
