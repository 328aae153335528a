import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../server/narrative/describe-assessment.ts';
import { isolatedInList, withTiesElsewhere } from '../../server/narrative/describe-ties-elsewhere.ts';
import {
  everyPair,
  letters,
  smallNetwork,
  type SmallNetwork,
  type TieLine,
} from '../analysis/patterns/small-network.ts';

const members = letters(6);
const busy = everyPair('knowledge', members.slice(1));
const assessed = (id: string, small: Partial<SmallNetwork>) =>
  describeAssessment(assessNetwork(smallNetwork({ members, ...small, network: { id, ...small.network } })));
const names = {
  networks: new Map([['two', 'Red Dos']]),
  actors: new Map([['a', 'Escuela A']]),
};

/** `a` stands alone in both waves of the first network. */
const one = assessed('one', { waves: [{ ties: busy }, { ties: busy }] });
const factsOf = (others: ReturnType<typeof assessed>[]) =>
  withTiesElsewhere({ networks: [one, ...others] }, names).networks[0]!.waves.map(({ patterns }) =>
    patterns.flatMap(({ pattern, facts, evidence }) =>
      facts
        .filter(({ code }) => code === 'tied-elsewhere')
        .map(({ text }) => ({ pattern, text, tied: evidence['tiedElsewhere'] })),
    ),
  );

describe('ties elsewhere of a school that stands alone in a network', () => {
  it('are said of its last wave, in both languages and by ids', () => {
    expect(isolatedInList([one])).toEqual(['a']);
    expect(factsOf([assessed('two', { waves: [{ ties: [['knowledge', 'a>b']] }] })])).toEqual([
      [],
      [
        {
          pattern: 'isolated-school',
          text: {
            es: 'Está aislada en esta red; sí tiene vínculos en otra: Escuela A, en Red Dos.',
            en: 'Isolated in this network; it has ties in another: Escuela A, in Red Dos.',
          },
          tied: [{ actor: 'a', networks: [{ id: 'two', name: 'Red Dos' }] }],
        },
      ],
    ]);
  });

  it('are not said where it stands alone there too, or did so in the end, or where no roster is known', () => {
    const none = [[], []];
    expect(factsOf([])).toEqual(none);
    expect(factsOf([assessed('two', { waves: [{ ties: busy }] })])).toEqual(none);
    const tied: TieLine[] = [['knowledge', 'a>b']];
    expect(factsOf([assessed('two', { waves: [{ ties: tied }, { ties: busy }] })])).toEqual(none);
    const open = { waves: [{ ties: tied }], network: { rosterKnown: false } };
    expect(factsOf([assessed('two', open)])).toEqual(none);
  });
});
