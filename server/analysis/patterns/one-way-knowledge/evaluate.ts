import { atMost, type Distribution } from '../../inference/distribution.ts';
import { mutualDyads } from '../../inference/mutual-dyads.ts';
import { matrixOf, respondentsOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';

export type OneWayKnowledgeFacts = {
  members: number;
  arcs: number;
  mutual: number;
  expected: number;
  onlyGive: number[];
  onlyReceive: number[];
  cyclic: boolean;
};

/** Arcs of knowledge among members that answered, and how many of their pairs give both ways. */
export function knowledgeDyads(survey: SurveyWave): { members: number; arcs: number; mutual: number } {
  const members = respondentsOf(survey);
  const gives = matrixOf(survey, 'knowledge');
  let [arcs, mutual] = [0, 0];
  for (const i of members)
    for (const j of members) {
      if (i === j || !gives[i * survey.n + j]) continue;
      arcs++;
      if (i < j && gives[j * survey.n + i]) mutual++;
    }
  return { members: members.length, arcs, mutual };
}

/**
 * One-way knowledge: fewer pairs give both ways than chance alone would bring.
 *
 *   p = P(M ≤ observed), exact given n and m, over members that answered
 *
 * Source      label: SLEP diagnosis; the exact distribution Katz & Powell 1955
 * Reads       `knowledge`, as either end reports it
 * Returns     p, with the mutual pairs expected; pooled over a territory by `pooledKnowledge`
 * Undefined   not asked: `layer-not-asked`; no arc: `too-sparse-to-tell`
 * Cost        O(n² + m)
 */
export function evaluate(survey: SurveyWave): TestResult<OneWayKnowledgeFacts> {
  const { members, arcs, mutual } = knowledgeDyads(survey);
  const facts: OneWayKnowledgeFacts = {
    members,
    arcs,
    mutual,
    expected: 0,
    onlyGive: [],
    onlyReceive: [],
    cyclic: false,
  };
  if (!survey.layersAsked.has('knowledge')) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (arcs === 0 || members < 2) return testResult(facts, { inapplicable: 'too-sparse-to-tell' });
  const chance: Distribution = mutualDyads(members, arcs);
  facts.expected = chance.probabilities.reduce((sum, p, i) => sum + p * (chance.low + i), 0);
  Object.assign(facts, rolesIn(survey));
  return testResult(facts, { p: atMost(chance, mutual), attainable: atMost(chance, chance.low) });
}

function rolesIn(survey: SurveyWave): Pick<OneWayKnowledgeFacts, 'onlyGive' | 'onlyReceive' | 'cyclic'> {
  const gives = matrixOf(survey, 'knowledge');
  const { n } = survey;
  const [out, into] = [new Int32Array(n), new Int32Array(n)];
  const members = respondentsOf(survey);
  for (const i of members)
    for (const j of members) {
      if (i === j || !gives[i * n + j]) continue;
      out[i]!++;
      into[j]!++;
    }
  const cyclic = members.some((i) =>
    members.some(
      (j) =>
        gives[i * n + j] && !gives[j * n + i] && members.some((k) => gives[j * n + k] && gives[k * n + i]),
    ),
  );
  return {
    onlyGive: members.filter((i) => out[i]! >= 2 && into[i] === 0),
    onlyReceive: members.filter((i) => into[i]! >= 2 && out[i] === 0),
    cyclic,
  };
}
