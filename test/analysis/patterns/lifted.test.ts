import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { changesBetween } from '../../../server/analysis/patterns/changes-between.ts';
import { whyLifted } from '../../../server/analysis/patterns/lifted.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { describeChanges } from '../../../server/narrative/describe-changes.ts';
import { everyPair, letters, smallNetwork, type SmallWave, type TieLine } from './small-network.ts';

const members = letters(8);

/** Everybody works with the adviser. */
const withAdviser = members.map((id): TieLine => ['joint-work', `${id}>ate`]);

/** Two surveys of eight schools: an adviser holds them together in the first one, under a contract that ends with it. */
const network = (later: SmallWave, until = '2021-12') =>
  smallNetwork({
    members,
    actors: { ate: { kind: 'organisation', name: 'Asesora' } },
    waves: [{ ties: [...withAdviser, ['joint-work', 'a>b']] }, later],
    assists: members.map((id) => ['ate', id, '2020-03', until]),
  });

const moveOf = (later: SmallWave, until?: string) => {
  const { patterns: moves } = changesBetween(network(later, until), undefined, undefined);
  return moves.find(({ pattern }) => pattern === 'external-dependence')!.change;
};

const chain = (...words: string[]): TieLine[] => words.map((word) => ['joint-work', word]);

describe('a dependence that is not seen any more', () => {
  it('has collapsed where the ties it held went with the support', () => {
    expect(moveOf({ ties: chain('a>b') })).toBe('collapsed');
    expect(moveOf({})).toBe('collapsed');
  });

  it('is resolved where the schools hang together by themselves', () => {
    expect(moveOf({ ties: everyPair('knowledge', members) })).toBe('resolved');
    // Six of eight in one part: 15 of 28 pairs, more than half of all those that hung together.
    expect(moveOf({ ties: chain('a>b', 'b>c', 'c>d', 'd>e', 'e>f') })).toBe('resolved');
    // Five and three: 10 + 3 of 28 pairs.
    expect(moveOf({ ties: chain('a>b', 'b>c', 'c>d', 'd>e', 'f>g', 'g>h') })).toBe('collapsed');
  });

  it('stays open where those who did not answer could have kept them together', () => {
    const silent = ['f', 'g'];
    expect(moveOf({ ties: chain('a>b', 'a>c', 'a>d', 'a>e'), silent })).toBe('cannot-tell');
  });

  it('goes on where the support does, and is not lifted by a survey that did not ask', () => {
    expect(moveOf({ ties: [...withAdviser, ...chain('a>b')] }, '2023-12')).toBe('persisting');
    expect(moveOf({ layers: ['tension'] })).toBe('persisting-unconfirmed');
  });

  it('is told in both languages: in the change and in the reading of the wave', () => {
    const data = network({ ties: chain('a>b') });
    const move = describeChanges(changesBetween(data, undefined, undefined)).patterns.find(
      ({ change }) => change === 'collapsed',
    )!;
    expect(move.text.es).toContain('no quedaron los vínculos');
    expect(move.text.en).toContain('no improvement');
    const textOf = (later: SmallWave) =>
      describeAssessment(assessNetwork(network(later), { patterns: ['external-dependence'] })).waves.map(
        ({ patterns: [reading] }) => reading!.evidence.text.es,
      );
    const [first, second] = textOf({ ties: chain('a>b') });
    expect(first).not.toContain('no es una mejora');
    expect(second).toContain('no es una mejora');
    expect(textOf({ ties: everyPair('knowledge', members) })[1]).not.toContain('no es una mejora');
  });
});

describe('any other pattern that is not seen any more', () => {
  const liftedBy = (id: string, later: SmallWave) => {
    const data = smallNetwork({ members, waves: [{ ties: everyPair('knowledge', members) }, later] });
    const [before, now] = buildSurveyWaves(data);
    return whyLifted(
      patterns.find((pattern) => pattern.id === id)!,
      before!,
      now!,
    );
  };
  const others = patterns.filter(({ id }) => id !== 'external-dependence').map(({ id }) => id);

  it.each(others)('%s has collapsed, not resolved, in a network without ties', (id) => {
    expect(liftedBy(id, {})).toBe('collapsed');
    expect(liftedBy(id, { ties: [['tension', 'a>b']] })).toBe('collapsed');
  });

  it.each(others)('%s is not said to be resolved where nobody was asked', (id) => {
    expect(liftedBy(id, { layers: [] })).toBe('cannot-tell');
  });

  it.each(others)('%s is resolved where the ties are there', (id) => {
    const layers = ['knowledge', 'joint-work', 'coordination', 'leadership', 'trust'];
    expect(liftedBy(id, { ties: layers.flatMap((layer) => everyPair(layer, members)) })).toBe('resolved');
  });
});
