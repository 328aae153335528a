import { expect, it } from 'vitest';
import { guidanceFacts } from '../../../../client/features/territory/guidance-facts.ts';
import { foci, principles } from '../../../../contract/guidance.ts';

const territory = {
  years: [{ year: 2025, schools: 12, working: 10, publicWorking: 4, enrolment: 900, rural: 3, own: null }],
  events: { 'closed.2023-2024': 1, 'owner-changed.2024-2025': 2 },
} as never;
const board = (supports: string[][], kindsKnown: string[]) =>
  ({
    kindsKnown,
    schools: supports.map((kinds) => ({ supports: kinds.map((kind) => ({ kind })) })),
  }) as never;

it('says something, or that it says nothing, under every focus and principle', () => {
  const facts = guidanceFacts({ territory, networks: [], assessed: [] });
  expect(Object.keys(facts)).toEqual([...foci, ...principles].map(({ id }) => id));
});

it('counts what the data hold', () => {
  const profile = (rated: boolean, governance: object | null) => ({
    waves: [
      {
        profile: {
          governance,
          characteristics: [{ characteristic: 'capital_profesional', ratings: rated ? {} : null }],
        },
      },
    ],
  });
  const facts = guidanceFacts({
    territory,
    networks: [{ waveCount: 2 }, { waveCount: 1 }] as never,
    assessed: [profile(true, {}), profile(false, null)] as never,
    board: board([['university', 'network', 'network'], ['network'], []], ['university', 'network']),
    levels: { comunas: { ties: 20, across: 6 } } as never,
    results: { series: [{}, {}], groups: { members: 4, comparison: 3 } } as never,
  });
  expect(facts).toMatchObject({
    foco_socioeducativo: { count: 1, of: 3 },
    foco_procesos_resultados: { count: 2, of: 7 },
    foco_capital: { count: 1, of: 2 },
    foco_sistemico: { count: 6, of: 20 },
    foco_aprendizaje: null,
    mejoramiento_continuo: { count: 1, of: 2 },
    calidad_equidad: { count: 3, of: 10 },
    gobernanza: { count: 1, of: 2 },
    sistema_complejo: { count: 3, of: 12 },
    pertinencia_territorial: { count: 1, of: 3 },
  });
});

it('keeps what did not come apart from what nobody knows, and neither is zero', () => {
  const facts = guidanceFacts({
    territory,
    networks: [],
    board: board([[], []], []),
    levels: { comunas: null } as never,
  });
  expect(facts).toMatchObject({
    foco_socioeducativo: null,
    foco_sistemico: null,
    mejoramiento_continuo: null,
    pertinencia_territorial: null,
  });
  expect(facts['foco_capital']).toBeUndefined();
  expect(facts['foco_procesos_resultados']).toBeUndefined();
});

it('counts the rural schools that a SLEP runs itself, as its page does', () => {
  const own = { schools: 4, enrolment: 300, rural: 1 };
  const slep = { years: [{ year: 2025, schools: 12, working: 10, rural: 3, own }], events: {} } as never;
  expect(guidanceFacts({ territory: slep })['calidad_equidad']).toEqual({ count: 1, of: 4 });
});
