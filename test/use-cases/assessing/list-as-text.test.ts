import { describe, expect, it } from 'vitest';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { isOpenInList } from '../../../server/narrative/open-in-list.ts';
import { listedText } from '../../../server/runtime/listed-text.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { listAsText } from '../../../server/use-cases/assessing/list-as-text.ts';
import { readAsList } from '../../../server/use-cases/assessing/read-as-list.ts';
import { everyPair, letters, smallNetwork } from '../../analysis/patterns/small-network.ts';

const together = {
  thresholds: {},
  calibration: null,
  names: { networks: new Map([['two', 'Red "Ñ"\0 dos']]), actors: new Map([['a', 'Escuela\nA']]) },
};

/** The list as a whole in one text, and the same in pieces of which most were written before there was a list. */
function bothWays(networks: NetworkAssessment[], rest: object = {}): { whole: string; pieces: string } {
  const texts = networks.map((network) => listedText(network, isOpenInList(0.05)));
  const open = texts.map(({ id, open: last }) => ({ id, waves: last === null ? [] : [last] }));
  const list = { ...readAsList({ networks: open }, together), ...rest };
  const parts = Array.from(listAsText(list, texts), (piece) => Buffer.from(piece));
  const whole = JSON.stringify({ ...readAsList({ networks }, together), ...rest }, null, 2);
  return { whole: `${whole}\n`, pieces: Buffer.concat(parts).toString() };
}

describe('a list that is printed', () => {
  it('is the same bytes as the list in one piece: flags, q-values, grades and ties elsewhere among them', () => {
    const members = letters(6);
    const busy = everyPair('knowledge', members.slice(1));
    const networks = [
      smallNetwork({
        members,
        waves: [{ ties: busy }, { ties: busy }],
        network: { id: 'one', name: 'Red \0' },
      }),
      smallNetwork({ members, waves: [{ ties: [['knowledge', 'a>b']] }], network: { id: 'two' } }),
      ...['power-struggle', 'sleeping-partner', null].map((pattern, at) => {
        const size = { n: 9, density: 0.3, response: 1, waves: 2 };
        return simulateNetwork({ seed: `listed-${String(at)}`, ...size, pattern }).data;
      }),
    ].map((data) => describeAssessment(assessNetwork(data, { draws: 99 })));
    const { whole, pieces } = bothWays(networks);
    expect(pieces).toBe(whole);
    expect(whole).toMatch(/"q": 0\./);
    expect(whole).toContain('tiedElsewhere');
  });

  it('is the same without networks, with one that has no wave, and with what was not assessed', () => {
    for (const networks of [[], [{ id: 'bare', waves: [] }]]) {
      const { whole, pieces } = bothWays(networks, { notAssessed: [{ id: 'large', reason: 'too-large' }] });
      expect(pieces).toBe(whole);
    }
  });
});
