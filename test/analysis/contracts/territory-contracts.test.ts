import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../contract/contracts.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { territoryContracts } from '../../../server/analysis/contracts/territory-contracts.ts';
import type { ContractFacts } from '../../../server/analysis/contracts/contract-facts.ts';
import { supportBoard } from '../../../server/analysis/support-board/support-board.ts';
import { contract } from './contract.ts';

const schoolIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const schools = schoolIds.map((id) =>
  newRecord('actor', { id, kind: 'school', name: `Escuela ${id}`, sostenedorId: 'owner' }),
);

function read(contracts: Contract[], year: number | null = null, more: Partial<ContractFacts> = {}) {
  const territory = { id: 'slep:x', name: 'X', simulated: true };
  const support = supportBoard({
    ...{ territory, year, actors: schools, ties: [], contracts, memberships: [], waveDates: new Map() },
    ...{ isolation: new Map(), comunaNames: new Map(), overload: 4 },
  });
  return territoryContracts({ territory, year, schoolsIn: null, schools, contracts, support, ...more });
}

describe('contracts of a territory', () => {
  it('shares schools and pesos, largest first, and says how concentrated both are', () => {
    const { providers, hhi, withoutSupport } = read([
      contract('1', 'big', { schoolIds: ['a', 'b'], amount: 30 }),
      contract('2', 'big', { schoolIds: ['b', 'c'], amount: 30 }),
      contract('3', 'small', { schoolIds: ['c'], amount: 40 }),
    ]);
    // big serves a, b and c; small serves c: 3 and 1 of 4 pairs, 60 and 40 of 100 pesos.
    expect(
      providers.map(({ id, contracts, schools: served, shareOfSchools, amount, shareOfAmount }) => [
        ...[id, contracts, served, shareOfSchools, amount, shareOfAmount],
      ]),
    ).toEqual([
      ['big', 2, 3, 0.75, 60, 0.6],
      ['small', 1, 1, 0.25, 40, 0.4],
    ]);
    expect(hhi.schools).toBeCloseTo(0.5625 + 0.0625, 12);
    expect(hhi.amount).toBeCloseTo(0.36 + 0.16, 12);
    expect(withoutSupport.map(({ id }) => id)).toEqual(['d', 'e', 'f']);
  });

  it('leaves unknown amounts and unknown schools out of the shares, and counts them', () => {
    const found = read([
      contract('1', 'x', { schoolIds: ['a'], amount: 10 }),
      contract('2', 'y', { schoolIds: ['b'] }),
      contract('3', 'z', { amount: 30 }),
      contract('4', 'x', { schoolIds: ['c', 'elsewhere'] }),
    ]);
    expect(found).toMatchObject({ amountsUnknown: 2, schoolsUnknown: 1, partlyElsewhere: 1 });
    const shares = Object.fromEntries(
      found.providers.map(({ id, shareOfSchools, shareOfAmount }) => [id, [shareOfSchools, shareOfAmount]]),
    );
    expect(shares).toEqual({ x: [2 / 3, 0.25], y: [1 / 3, null], z: [0, 0.75] });
    expect(found.hhi.schools).toBeCloseTo(5 / 9, 12);
    expect(found.hhi.amount).toBeCloseTo(10 / 16, 12);
    // A contract that does not name its schools may serve any of its sostenedor: nobody is called unsupported.
    expect(found.withoutSupport).toEqual([]);
  });

  it('has no index where nothing is known to share', () => {
    expect(read([contract('1', 'x')])).toMatchObject({
      hhi: { schools: null, amount: null },
      providers: [{ shareOfSchools: null, amount: null, shareOfAmount: null }],
    });
    expect(read([])).toMatchObject({ supportKnown: false, withoutSupport: [], providers: [], years: [] });
  });

  it('goes by the year, and offers the years of which contracts are known', () => {
    const contracts = [
      contract('1', 'x', { schoolIds: ['a'], validFrom: '2021-03', validTo: '2023-06' }),
      contract('2', 'y', { schoolIds: ['b'], validFrom: '2025' }),
      contract('3', 'z', { schoolIds: ['c'] }),
      contract('4', 'z', { schoolIds: ['c'], validFrom: '0202', validTo: '2024' }),
    ];
    const found = read(contracts, 2022);
    expect(found.contracts.map(({ id }) => id)).toEqual(['1', '3', '4']);
    expect(found.withoutSupport.map(({ id }) => id)).toEqual(['b', 'd', 'e', 'f']);
    // Of a contract that lasted longer than any does, the ends alone.
    expect(found.years).toEqual([202, 2021, 2022, 2023, 2024, 2025]);
    expect(read(contracts).contracts).toHaveLength(4);
  });

  it('sets the scores of each side beside the others, and never makes one of them', () => {
    const scores: [string, string, number][] = [
      ['school', 'trato', 6],
      ['a', 'trato', 4],
      ['school', 'logro', 2],
      ['sostenedor', 'trato', 7],
      ['provider', 'contraparte', 3],
      ['owner', 'trato', 5],
      ['x', 'contraparte', 5],
      ['ministry', 'trato', 1],
      ['public-body:agencia', 'trato', 2],
    ];
    const [provider] = read([contract('1', 'x', { schoolIds: ['a'], scores })]).providers;
    expect(provider!.evaluations.map(({ evaluator, score, count }) => [evaluator, score, count])).toEqual([
      ['sostenedor', 6, 2],
      ['provider', 4, 2],
      ['school', 4, 3],
      ['ministry', 1, 1],
      ['public-body:agencia', 2, 1],
    ]);
    expect(provider!.evaluations[2]!.dimensions).toEqual([
      { dimension: 'logro', score: 2, count: 1 },
      { dimension: 'trato', score: 5, count: 2 },
    ]);
  });
});
