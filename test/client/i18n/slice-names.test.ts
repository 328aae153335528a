import { describe, expect, it } from 'vitest';
import { isDocumented } from '../../../client/features/network/documented.ts';
import { formatter } from '../../../client/i18n/format.ts';
import {
  commonKind,
  isSurvey,
  sliceNames,
  sliceTitle,
  type Slice,
} from '../../../client/i18n/slice-names.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';

const words = {
  format: formatter('es'),
  language: 'es',
  t: ((key: string, { when }: { when: string }) => `${key} ${when}`) as never,
} as const;

const slice = (waveId: string, given: Partial<Slice>): Slice => ({
  networkId: 'network:a',
  waveId,
  kind: null,
  order: 1,
  date: null,
  instrument: null,
  layersAsked: null,
  maxNominations: null,
  attributes: {},
  roster: null,
  respondents: null,
  ties: 0,
  ...given,
});

const named = (slices: readonly Slice[]) => [...sliceNames(slices, words).values()];

describe('the name of a slice', () => {
  it('says what it is and when it was', () => {
    const period = slice('during', {
      kind: 'period',
      date: '2002',
      attributes: { date_to: '2006', name: 'Durante' },
    });
    expect(named([period, slice('2025', { kind: 'register', date: '2025-04' })])).toEqual([
      'slice.period 2002–2006',
      'slice.register 2025',
    ]);
    expect(sliceTitle(period, words)).toBe('Durante');
    expect(sliceTitle({ ...period, english: { name: 'During' } }, { language: 'en' })).toBe('During');
  });

  it('tells two of one year apart by their dates, and is a number where there is none', () => {
    const asked = { layersAsked: ['trust'] };
    expect(
      named([
        slice('a', { ...asked, date: '2024-03' }),
        slice('b', { ...asked, date: '2024-11' }),
        slice('c', { order: 3 }),
      ]),
    ).toEqual(['slice.survey marzo de 2024', 'slice.survey noviembre de 2024', 'slice.slice 3']);
  });
});

it('only a survey has somebody who was asked', () => {
  expect(isSurvey(slice('a', { roster: 3 }))).toBe(true);
  expect(isSurvey(slice('a', { kind: 'period' }))).toBe(false);
  expect(isSurvey(slice('a', {}))).toBe(false);
});

it('slices of one kind are named by it together', () => {
  expect(commonKind([slice('a', { kind: 'period' }), slice('b', { kind: 'period' })])).toBe('period');
  expect(commonKind([slice('a', { kind: 'period' }), slice('b', { kind: 'survey' })])).toBe('slice');
  expect(commonKind([])).toBe('slice');
});

it('a network with a source and without a survey is a documented one', () => {
  const network = (given: Partial<NetworkDetail>) => ({ citation: 'A book', waves: [], ...given }) as never;
  expect(isDocumented(network({}))).toBe(true);
  expect(isDocumented(network({ waves: [slice('a', { kind: 'period' })] }))).toBe(true);
  expect(isDocumented(network({ waves: [slice('a', { roster: 2 })] }))).toBe(false);
  expect(isDocumented(network({ citation: null }))).toBe(false);
});
