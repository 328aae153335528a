import { distanceSums } from '../graph/distance-sums.ts';
import { graphOfMatrix } from '../graph/graph-of-matrix.ts';
import { concentration } from '../metrics/concentration.ts';
import { matrixOf, respondentsOf, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { processMix } from './process-mix.ts';
import { pointing, type StructuralEvidence } from './structure.ts';
import { keptTies } from './kept-ties.ts';

/** Ties of collaboration that lasted since the wave before, among members that answered both. */
export const sustained: StructuralEvidence = (survey) => {
  const ties = keptTies(survey);
  if (ties === null) return null;
  const { kept, before } = ties;
  const share = kept / before;
  return {
    facts: { kept, before, share },
    points: pointing(share),
    values: { before, kept, share: { share } },
  };
};

/** How far knowledge could travel, and how much of it goes both ways. */
export const knowledgeFlow: StructuralEvidence = (survey) => {
  const members = respondentsOf(survey);
  if (!survey.layersAsked.has('knowledge') || members.length < 2) return null;
  const { arcs, mutual } = countArcs(survey, 'knowledge', members);
  const among = graphOfMatrix(amongThem(survey, 'knowledge', members), members.length, true);
  const reached = distanceSums(among, 'out').reached.reduce((sum, others) => sum + others, 0);
  const reach = reached / (members.length * (members.length - 1));
  const reciprocity = arcs === 0 ? null : mutual / arcs;
  return {
    facts: { reach, reciprocity, arcs },
    points: pointing(reach),
    values: { reach: { share: reach }, arcs, returned: { share: reciprocity ?? 0 } },
  };
};

/** Joint work that goes beyond passing on information. */
export const inquiry: StructuralEvidence = (survey, data) => {
  const mix = processMix(survey, data);
  if (!mix) return null;
  const share = mix.collaborative + mix.cooperative;
  return { facts: { share, ties: mix.ties }, points: pointing(share), values: { share: { share } } };
};

/** Trust reported, and how much of it is mutual. Only totals: who trusts whom is not shown. */
export const trust: StructuralEvidence = (survey) => {
  const members = respondentsOf(survey);
  if (!survey.layersAsked.has('trust') || members.length < 3) return null;
  const { arcs, mutual } = countArcs(survey, 'trust', members);
  const share = arcs === 0 ? 0 : mutual / arcs;
  return {
    facts: {
      arcs,
      density: arcs / (members.length * (members.length - 1)),
      mutualShare: arcs === 0 ? null : share,
    },
    points: arcs === 0 ? 'against' : pointing(share),
    values: { arcs, share: { share } },
  };
};

/** How many lead, by the members' own account. */
export const distributedLeadership: StructuralEvidence = (survey) => {
  const { n } = survey;
  if (!survey.layersAsked.has('leadership')) return null;
  const names = matrixOf(survey, 'leadership');
  const by = new Float64Array(n);
  for (const i of respondentsOf(survey)) for (let j = 0; j < n; j++) by[j]! += names[i * n + j]!;
  const hhi = concentration(by);
  if (hhi === null) return null;
  const named = by.filter((got) => got > 0).length;
  // As many equal leaders as 1/HHI: two or more speak for sharing, hardly more than one against it.
  const equal = 1 / hhi;
  return {
    facts: { nominations: by.reduce((sum, got) => sum + got, 0), named, concentration: hhi },
    points: equal >= 2 ? 'for' : equal < 1.3 ? 'against' : null,
    values: { named, equal: { tenths: equal } },
  };
};

/** Arcs of a layer among members, and how many of them are returned. */
function countArcs(
  survey: SurveyWave,
  layer: string,
  members: readonly number[],
): { arcs: number; mutual: number } {
  const matrix = matrixOf(survey, layer);
  let [arcs, mutual] = [0, 0];
  for (const i of members)
    for (const j of members)
      if (i !== j && matrix[i * survey.n + j]) {
        arcs++;
        if (matrix[j * survey.n + i]) mutual++;
      }
  return { arcs, mutual };
}

/** The matrix of a layer among some members only. */
const amongThem = (survey: SurveyWave, layer: string, members: readonly number[]): Uint8Array => {
  const matrix = matrixOf(survey, layer);
  return Uint8Array.from(members.flatMap((i) => members.map((j) => matrix[i * survey.n + j]!)));
};
