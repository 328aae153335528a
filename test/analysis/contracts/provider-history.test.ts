import { describe, expect, it } from 'vitest';
import { providerHistory } from '../../../server/analysis/contracts/provider-history.ts';
import { contract } from './contract.ts';

describe('history of a provider', () => {
  it('counts contracts, schools and sostenedores in each year, a school with two contracts once', () => {
    const history = providerHistory([
      contract('1', 'x', { schoolIds: ['a', 'b'], validFrom: '2021-03', validTo: '2022-12', amount: 30 }),
      contract('2', 'x', { schoolIds: ['b', 'c'], validFrom: '2022', validTo: '2022', amount: 10 }),
      contract('3', 'x', { schoolIds: ['d'], validFrom: '2024-03', sostenedorId: 'other' }),
    ]);
    expect(history.years).toEqual([
      { year: 2021, contracts: 1, sostenedores: 1, schools: 2, schoolsUnknown: 0 },
      { year: 2022, contracts: 2, sostenedores: 1, schools: 3, schoolsUnknown: 0 },
      { year: 2024, contracts: 1, sostenedores: 1, schools: 1, schoolsUnknown: 0 },
    ]);
    expect(history).toMatchObject({ contracts: 3, sostenedores: 2, schools: 4, amount: 40, undated: 0 });
    expect(history.amountsUnknown).toBe(1);
  });

  it('puts what has no dates in no year, and counts what is not known instead of taking it for zero', () => {
    const history = providerHistory([
      contract('1', 'x', { sostenedorId: null }),
      contract('2', 'x', { validFrom: '2023', validTo: '2023' }),
    ]);
    expect(history.years).toEqual([
      { year: 2023, contracts: 1, sostenedores: 1, schools: 0, schoolsUnknown: 1 },
    ]);
    expect(history).toMatchObject({
      ...{ contracts: 2, undated: 1, sostenedores: 1, schools: 0, schoolsUnknown: 2 },
      ...{ amount: null, amountsUnknown: 2 },
    });
    expect(providerHistory([])).toMatchObject({ contracts: 0, amount: null, years: [], evaluations: [] });
  });

  it('keeps the scores of each side apart, over all its contracts', () => {
    const { evaluations } = providerHistory([
      contract('1', 'x', { schoolIds: ['a'], scores: [['school', 'trato', 6]] }),
      contract('2', 'x', {
        schoolIds: ['b'],
        scores: [
          ['b', 'trato', 4],
          ['owner', 'trato', 2],
        ],
      }),
    ]);
    expect(evaluations.map(({ evaluator, score, count }) => [evaluator, score, count])).toEqual([
      ['sostenedor', 2, 1],
      ['school', 5, 2],
    ]);
  });
});
