import { describe, expect, it } from 'vitest';
import { isSaid } from '../../../../client/features/numbers/is-said.ts';
import { whoSpeaks } from '../../../../client/features/numbers/who-speaks.ts';

const [answered, silentOne, unknown] = [{ responded: true }, { responded: false }, { responded: null }];

describe('whose rows a view knows', () => {
  it('are those of whoever answered', () => {
    expect(whoSpeaks([answered, silentOne, unknown], ['knowledge'])).toEqual([true, false, false]);
    expect(whoSpeaks([silentOne, unknown], ['knowledge'])).toEqual([false, false]);
  });

  it('are all where nothing is known of anybody, or nobody is asked', () => {
    expect(whoSpeaks([unknown, unknown], ['knowledge'])).toEqual([true, true]);
    expect(whoSpeaks([answered, silentOne], ['assists', 'proximity'])).toEqual([true, true]);
  });

  it('are not those of somebody who left a layer of the view open', () => {
    const partly = { responded: true, leftOpen: ['trust'] };
    expect(whoSpeaks([answered, partly], ['knowledge'])).toEqual([true, true]);
    expect(whoSpeaks([answered, partly], ['knowledge', 'trust'])).toEqual([true, false]);
  });
});

describe('the density counting what is not known as “no”', () => {
  const said = (density: number | { undefined: string }, all: number | { undefined: string }) =>
    isSaid('density.all-cells', (id) => (id === 'density' ? density : all));

  it('is said beside the density only where it is another number', () => {
    expect(said(0.3, 0.25)).toBe(true);
    expect(said({ undefined: 'nobody-answered' }, 0.25)).toBe(true);
    expect(said(0.25, 0.25)).toBe(false);
    expect(said({ undefined: 'too-few-actors' }, { undefined: 'too-few-actors' })).toBe(false);
    expect(isSaid('density', () => 0.25)).toBe(true);
  });
});
