import { describe, expect, it } from 'vitest';
import { newRecord } from '../../contract/new-record.ts';
import { disclosedNetwork } from '../../server/access/disclosure.ts';
import { dataOf, fewAnswers, oneStory, otherStory } from './few-answers.ts';

const story = dataOf(fewAnswers(oneStory));
const partsOf = (data: ReturnType<typeof disclosedNetwork>) =>
  (data.heldBack ?? []).map(({ kind, id, waveId }) => `${kind} ${id} ${String(waveId)}`).sort();

describe('disclosedNetwork', () => {
  it('holds back trust, tension and ratings of the wave that few answered, and nothing else', () => {
    const given = disclosedNetwork(story, 3);
    expect(partsOf(given)).toEqual([
      'layer tension 2026',
      'layer trust 2026',
      'rating confianza 2026',
      'rating liderazgo 2026',
    ]);
    const of2026 = given.ties.filter(({ waveId }) => waveId === '2026');
    expect(new Set(of2026.map(({ layer }) => layer))).toEqual(new Set(['joint-work', 'knowledge']));
    expect(given.ties.filter(({ waveId }) => waveId === '2025')).toEqual(
      story.ties.filter(({ waveId }) => waveId === '2025'),
    );
    expect(given.ratings.every(({ waveId }) => waveId === '2025')).toBe(true);
    expect(given.waves.map(({ layersAsked }) => layersAsked)).toEqual([
      ['joint-work', 'knowledge', 'trust', 'tension'],
      ['joint-work', 'knowledge'],
    ]);
  });

  it('gives the same whatever the few said, down to the actors that only they named', () => {
    expect(disclosedNetwork(story, 3)).toEqual(disclosedNetwork(dataOf(fewAnswers(otherStory)), 3));
    expect(story).not.toEqual(dataOf(fewAnswers(otherStory)));
  });

  it('holds back a layer of which the few said nothing: silence is an answer too', () => {
    const silent = dataOf(fewAnswers({ ...oneStory, trust: [], tension: [], outsider: false }));
    expect(partsOf(disclosedNetwork(silent, 3))).toContain('layer tension 2026');
  });

  it('holds back more when more must answer, and nothing when one is enough', () => {
    expect(partsOf(disclosedNetwork(story, 6))).toContain('layer trust 2025');
    expect(partsOf(disclosedNetwork(story, 5))).toContain('rating confianza 2025');
    expect(partsOf(disclosedNetwork(story, 5))).not.toContain('layer trust 2025');
    expect(disclosedNetwork(story, 1)).toBe(story);
  });

  it('counts only those who answered the layer, where answers say which they answered', () => {
    const responses = story.responses.map((response, at) =>
      response.waveId === '2025' && at > 1
        ? { ...response, attributes: { layersAnswered: 'joint-work|knowledge|tension' } }
        : response,
    );
    expect(partsOf(disclosedNetwork({ ...story, responses }, 3))).toContain('layer trust 2025');
    expect(partsOf(disclosedNetwork({ ...story, responses }, 3))).not.toContain('layer tension 2025');
  });

  it('counts those who report where no answer sheets are known, each school once', () => {
    const noSheets = { ...story, responses: [] };
    const parts = partsOf(disclosedNetwork(noSheets, 3));
    expect(parts).not.toContain('layer trust 2025');
    expect(parts).toEqual(expect.arrayContaining(['layer tension 2025', 'layer trust 2026']));
  });

  it('takes negative ties for tension, whatever their layer is called', () => {
    const tie = newRecord('tie', {
      ...{ networkId: 'red:laurel', waveId: '2026', layer: 'roces', from: 'school:a', to: 'school:b' },
      sign: -1,
    });
    expect(partsOf(disclosedNetwork({ ...story, ties: [...story.ties, tie] }, 3))).toContain(
      'layer roces 2026',
    );
  });

  it('gives simulated networks and classics whole: nobody answered them', () => {
    const simulated = dataOf(fewAnswers(oneStory, true));
    expect(disclosedNetwork(simulated, 3)).toBe(simulated);
    const classic = { ...story, network: { ...story.network, kind: 'classic' as const } };
    expect(disclosedNetwork(classic, 3)).toBe(classic);
  });
});
