import { matrixOf, respondentsOf } from '../survey-wave/survey-wave.ts';
import { depthOf } from './process-mix.ts';
import { pointing, type StructuralEvidence } from './structure.ts';

/** How many of the commitments say what they are for. */
export const purpose: StructuralEvidence = (_, { commitments, network }) => {
  if (commitments.length === 0) return null;
  const aimed = commitments.filter((commitment) => commitment.purpose !== null).length;
  const share = aimed / commitments.length;
  return {
    facts: { share, aimed, commitments: commitments.length, written: network.purpose },
    points: pointing(share),
    values: { aimed, commitments: commitments.length },
  };
};

/** Commitments with an owner, and kept. */
export const sharedResponsibility: StructuralEvidence = (_, { commitments }) => {
  if (commitments.length === 0) return null;
  const owned = commitments.filter(({ actorIds }) => actorIds.length > 0);
  const owners = new Set(owned.flatMap(({ actorIds }) => actorIds)).size;
  const due = commitments.filter(({ done }) => done !== null).length;
  const kept = commitments.filter(({ done }) => done === true).length;
  return {
    facts: { commitments: commitments.length, owned: owned.length, owners, settled: due, kept },
    points: due === 0 ? null : pointing(kept / due),
    values: { owned: owned.length, commitments: commitments.length, owners, due, kept },
  };
};

/** Organisations outside the schools that schools work with. */
export const outsideLinks: StructuralEvidence = ({ n, ids, externals }) => {
  if (n === 0) return null;
  const reached = externals.filter(({ reach }) => reach.includes(1));
  const schools = ids.filter((_, i) => reached.some(({ reach }) => reach[i])).length;
  return {
    facts: { organisations: reached.map(({ id }) => id), schools },
    points: reached.length === 0 ? null : pointing(schools / n),
    values: { organisations: reached.length, names: { names: reached.map(({ name }) => name) }, schools, n },
  };
};

/** Who inside each school takes part: more than the principal? */
export const participation: StructuralEvidence = (survey, data) => {
  const inside = depthOf(survey, data).filter(({ roles, people }) => roles.length > 0 || people !== null);
  if (inside.length === 0) return null;
  const schools = inside.length;
  const several = inside.filter(({ roles, people }) => roles.length > 1 || (people ?? 0) > 1).length;
  return { facts: { schools, several }, points: pointing(several / schools), values: { several, schools } };
};

/** From how many others each school learns; being central is not being capable. */
export const professionalCapital: StructuralEvidence = (survey) => {
  const members = respondentsOf(survey);
  if (!survey.layersAsked.has('knowledge') || members.length < 3) return null;
  const gives = matrixOf(survey, 'knowledge');
  const sources = members.map((j) => members.filter((i) => i !== j && gives[i * survey.n + j]).length);
  const several = sources.filter((from) => from >= 2).length;
  const schools = members.length;
  return { facts: { several, schools }, points: pointing(several / schools), values: { several, schools } };
};
