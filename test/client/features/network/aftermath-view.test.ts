import { describe, expect, it } from 'vitest';
import {
  barsOf,
  bySide,
  hasEndedSupport,
  isOver,
} from '../../../../client/features/network/aftermath-view.ts';
import { inLanguage } from '../../../../client/i18n/in-language.ts';
import type { Aftermath } from '../../../../contract/aftermath.ts';

const counts = (support: number, schools: number, others: number) => ({
  ...{ all: support + schools + others, uncertain: 0, support, schools, others },
});
const answer = (known: Partial<Aftermath>): Aftermath => ({
  networkId: 'n',
  of: { id: 'ate', name: 'Asesora', kind: 'organisation' },
  candidates: [],
  period: { from: '2002', to: '2006' },
  slices: { before: null, during: null, after: null },
  ties: { before: null, during: null, after: null },
  ended: [],
  endedEarlier: [],
  outlived: [],
  new: [],
  unknown: [],
  state: 'collapsed',
  actors: [],
  layersNotAsked: [],
  sentences: { es: [], en: [] },
  ...known,
});

describe('the bars of before, during and after', () => {
  it('are measured by the longest of the three, and leave out what is not there', () => {
    expect(barsOf({ before: counts(0, 2, 0), during: counts(4, 2, 2), after: counts(0, 0, 0) })).toEqual({
      before: [{ side: 'schools', percent: 25 }],
      during: [
        { side: 'schools', percent: 25 },
        { side: 'support', percent: 50 },
        { side: 'others', percent: 25 },
      ],
      after: [],
    });
  });

  it('tell what is not known from none', () => {
    const bars = barsOf({ before: null, during: counts(0, 0, 0), after: null });
    expect(bars).toEqual({ before: null, during: [], after: null });
  });
});

describe('the panel of what remained', () => {
  it('is there where the support, or another of the network, has ended', () => {
    const other = { id: 'u', name: 'U', kind: 'university', ties: 1 };
    const running = answer({ state: 'still-running', period: { from: '2002', to: null } });
    expect(hasEndedSupport(answer({}))).toBe(true);
    expect(hasEndedSupport(running)).toBe(false);
    expect(hasEndedSupport({ ...running, candidates: [{ ...other, ended: true }] })).toBe(true);
    expect(hasEndedSupport({ ...running, candidates: [{ ...other, ended: false }] })).toBe(false);
  });

  it('sets no phases beside each other while a support runs, or nothing dates its end', () => {
    expect(isOver(answer({ state: 'cannot-tell' }))).toBe(true);
    expect(isOver(answer({ state: 'cannot-tell', period: { from: null, to: null } }))).toBe(false);
    expect(isOver(answer({ state: 'still-running', period: { from: '2020', to: '2030' } }))).toBe(false);
    expect(isOver(answer({ of: null, state: 'no-support' }))).toBe(false);
  });

  it('lists ties among schools first', () => {
    const tie = (among: 'support' | 'schools' | 'others', from: string) => ({
      ...{ from, to: 'z', layer: 'assists', among, validFrom: null, validTo: null },
    });
    const ties = [tie('others', 'a'), tie('support', 'b'), tie('schools', 'c'), tie('schools', 'd')];
    expect(bySide(ties).map(({ from }) => from)).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('a text of a record in the language of the reader', () => {
  it('is the English one where there is one, and else what is stored', () => {
    const record = { name: 'Escuelas', english: { name: 'Schools' } };
    expect([inLanguage('es', record, 'name'), inLanguage('en', record, 'name')]).toEqual([
      'Escuelas',
      'Schools',
    ]);
    expect(inLanguage('en', { name: 'Escuelas' }, 'name')).toBe('Escuelas');
  });
});
