import type { NetworkData } from '../../../contract/network-data.ts';
import { tieChanges } from '../patterns/tie-changes.ts';
import { contentLayers, matrixOf, respondentsOf, type WaveFrame } from '../patterns/wave-frame.ts';
import { count, listed, percent, say } from '../patterns/wording.ts';
import type { Structure } from './structure.ts';
import { depthOf, processMix } from './process-mix.ts';

type Evidence = (frame: WaveFrame, data: NetworkData) => Structure | null;

/** A share speaks for a characteristic from one half on and against it under a quarter; between, it only informs. */
const pointing = (share: number): Structure['points'] =>
  share >= 0.5 ? 'for' : share < 0.25 ? 'against' : null;

/** How many of the commitments say what they are for. */
export const purpose: Evidence = (_, { commitments, network }) => {
  if (commitments.length === 0) return null;
  const aimed = commitments.filter((commitment) => commitment.purpose !== null).length;
  const share = aimed / commitments.length;
  return {
    share,
    aimed,
    commitments: commitments.length,
    written: network.purpose,
    points: pointing(share),
    text: say(
      `${aimed} de ${commitments.length} compromisos dicen para qué son.`,
      `${aimed} of ${commitments.length} commitments say what they are for.`,
    ),
  };
};

/** Ties of collaboration that lasted since the wave before, among members that answered both. */
export const sustained: Evidence = (frame) => {
  const before = frame.earlier.at(-1);
  if (!before) return null;
  const changes = tieChanges(before, frame).filter(({ layer }) => contentLayers(frame).includes(layer));
  const kept = changes.reduce((sum, change) => sum + change.kept, 0);
  const was = kept + changes.reduce((sum, change) => sum + change.lost, 0);
  if (was === 0) return null;
  return {
    kept,
    before: was,
    share: kept / was,
    points: pointing(kept / was),
    text: say(
      `De ${was} lazos informados en la encuesta anterior siguen ${kept} (${percent(kept / was).es}).`,
      `Of ${was} ties reported in the wave before, ${kept} go on (${percent(kept / was).en}).`,
    ),
  };
};

/** How far knowledge could travel, and how much of it goes both ways. */
export const knowledgeFlow: Evidence = (frame) => {
  const members = respondentsOf(frame);
  if (!frame.asked.has('knowledge') || members.length < 2) return null;
  const gives = matrixOf(frame, 'knowledge');
  const pairs = members.length * (members.length - 1);
  let [arcs, returned, reached] = [0, 0, 0];
  for (const i of members) {
    reached += reachableFrom(gives, frame.n, i, members);
    for (const j of members)
      if (i !== j && gives[i * frame.n + j]) {
        arcs++;
        if (gives[j * frame.n + i]) returned++;
      }
  }
  const share = reached / pairs;
  return {
    reach: share,
    reciprocity: arcs === 0 ? null : returned / arcs,
    arcs,
    points: pointing(share),
    text: say(
      `Lo que sabe una escuela puede llegar a otra en ${percent(share).es} de los pares; ${arcs === 0 ? 'no se informan entregas' : `${percent(returned / arcs).es} de las entregas es correspondido`}.`,
      `What a school knows can reach another in ${percent(share).en} of pairs; ${arcs === 0 ? 'nothing is reported as given' : `${percent(returned / arcs).en} of what is given is returned`}.`,
    ),
  };
};

function reachableFrom(matrix: Uint8Array, n: number, start: number, members: readonly number[]): number {
  const seen = new Set([start]);
  const stack = [start];
  while (stack.length > 0) {
    const i = stack.pop()!;
    for (const j of members)
      if (matrix[i * n + j] && !seen.has(j)) {
        seen.add(j);
        stack.push(j);
      }
  }
  return seen.size - 1;
}

/** Joint work that goes beyond passing on information. */
export const inquiry: Evidence = (frame, data) => {
  const mix = processMix(frame, data);
  if (!mix) return null;
  const share = mix.collaborative + mix.cooperative;
  return {
    share,
    ties: mix.ties,
    points: pointing(share),
    text: say(
      `El ${percent(share).es} del trabajo conjunto informado es colaborativo o cooperativo.`,
      `${percent(share).en} of reported joint work is collaborative or cooperative.`,
    ),
  };
};

/** Trust reported, and how much of it is mutual. Only totals: who trusts whom is not told. */
export const trust: Evidence = (frame) => {
  const members = respondentsOf(frame);
  if (!frame.asked.has('trust') || members.length < 3) return null;
  const trusts = matrixOf(frame, 'trust');
  let [arcs, mutual] = [0, 0];
  for (const i of members)
    for (const j of members)
      if (i !== j && trusts[i * frame.n + j]) {
        arcs++;
        if (trusts[j * frame.n + i]) mutual++;
      }
  const share = arcs === 0 ? 0 : mutual / arcs;
  return {
    arcs,
    density: arcs / (members.length * (members.length - 1)),
    mutualShare: arcs === 0 ? null : share,
    points: arcs === 0 ? 'against' : pointing(share),
    text: say(
      `Se informa confianza en ${count(arcs, 'dirección', 'direcciones')}; el ${percent(share).es} es mutua.`,
      `Trust is reported in ${count(arcs, 'direction', 'directions')}; ${percent(share).en} of it is mutual.`,
    ),
  };
};

/** Commitments with an owner, and kept. */
export const sharedResponsibility: Evidence = (_, { commitments }) => {
  const settled = commitments.filter(({ done }) => done !== null);
  if (commitments.length === 0) return null;
  const owned = commitments.filter(({ actorIds }) => actorIds.length > 0);
  const owners = new Set(owned.flatMap(({ actorIds }) => actorIds)).size;
  const kept = settled.filter(({ done }) => done === true).length;
  const share = settled.length === 0 ? null : kept / settled.length;
  return {
    commitments: commitments.length,
    owned: owned.length,
    owners,
    settled: settled.length,
    kept,
    points: share === null ? null : pointing(share),
    text: say(
      `${owned.length} de ${commitments.length} compromisos tienen responsable, repartidos en ${count(owners, 'miembro', 'miembros')}; de ${settled.length} ya vencidos se cumplieron ${kept}.`,
      `${owned.length} of ${commitments.length} commitments have somebody responsible, spread over ${count(owners, 'member', 'members')}; of ${settled.length} settled ones ${kept} were kept.`,
    ),
  };
};

/** Organisations outside the schools that schools work with. */
export const outsideLinks: Evidence = (frame) => {
  const reached = frame.externals.filter(({ reach }) => reach.includes(1));
  const schools = [...frame.ids.keys()].filter((i) => reached.some(({ reach }) => reach[i])).length;
  if (frame.n === 0) return null;
  const names = listed(reached.map(({ name }) => name));
  return {
    organisations: reached.map(({ id }) => id),
    schools,
    points: reached.length === 0 ? null : pointing(schools / frame.n),
    text:
      reached.length === 0
        ? say(
            'No hay lazos con organizaciones externas en los datos.',
            'There are no ties with outside organisations in the data.',
          )
        : say(
            `${schools} de ${frame.n} escuelas tienen lazo con ${names.es}.`,
            `${schools} of ${frame.n} schools have a tie with ${names.en}.`,
          ),
  };
};

/** Who inside each school takes part: more than the principal? */
export const participation: Evidence = (frame, data) => {
  const inside = depthOf(frame, data).filter(({ roles, people }) => roles.length > 0 || people !== null);
  if (inside.length === 0) return null;
  const several = inside.filter(({ roles, people }) => roles.length > 1 || (people ?? 0) > 1).length;
  return {
    schools: inside.length,
    several,
    points: pointing(several / inside.length),
    text: say(
      `En ${several} de ${inside.length} escuelas participa más de una persona o cargo.`,
      `In ${several} of ${inside.length} schools more than one person or role takes part.`,
    ),
  };
};

/** From how many others each school learns; being central is not being capable. */
export const professionalCapital: Evidence = (frame) => {
  const members = respondentsOf(frame);
  if (!frame.asked.has('knowledge') || members.length < 3) return null;
  const gives = matrixOf(frame, 'knowledge');
  const sources = members.map((j) => members.filter((i) => i !== j && gives[i * frame.n + j]).length);
  const several = sources.filter((from) => from >= 2).length;
  return {
    several,
    schools: members.length,
    points: pointing(several / members.length),
    text: say(
      `${several} de ${members.length} escuelas aprenden de dos o más.`,
      `${several} of ${members.length} schools learn from two or more others.`,
    ),
  };
};

/** How many lead, by the members' own account. */
export const distributedLeadership: Evidence = (frame) => {
  const { n } = frame;
  if (!frame.asked.has('leadership')) return null;
  const names = matrixOf(frame, 'leadership');
  const by = new Float64Array(n);
  for (const i of respondentsOf(frame)) for (let j = 0; j < n; j++) by[j]! += names[i * n + j]!;
  const all = by.reduce((sum, got) => sum + got, 0);
  if (all === 0) return null;
  const led = by.filter((got) => got > 0).length;
  const concentration = by.reduce((sum, got) => sum + (got / all) ** 2, 0);
  return {
    nominations: all,
    named: led,
    concentration,
    // As many equal leaders as 1/HHI: two or more speak for sharing, hardly more than one against it.
    points: 1 / concentration >= 2 ? 'for' : 1 / concentration < 1.3 ? 'against' : null,
    text: say(
      `Se nombra como líder a ${count(led, 'escuela', 'escuelas')}; el reparto equivale a ${(1 / concentration).toFixed(1).replace('.', ',')} con igual peso.`,
      `${count(led, 'school is', 'schools are')} named as leading; the spread amounts to ${(1 / concentration).toFixed(1)} of equal weight.`,
    ),
  };
};
