import type { Grouping, Meetings, SurveyWave } from './survey-wave.ts';

/** The frame as if one member had never been in the network, in this wave and all before it. */
export function dropMember(frame: SurveyWave, id: string): SurveyWave {
  const gone = frame.ids.indexOf(id);
  const earlier = frame.earlier.map((wave) => dropMember(wave, id));
  if (gone < 0) return { ...frame, earlier };
  const { n } = frame;
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i !== gone);
  const moved = new Map(kept.map((i, at) => [i, at]));
  const places = (list: readonly number[]): number[] => list.flatMap((i) => moved.get(i) ?? []);
  const bytes = (array: Uint8Array): Uint8Array => Uint8Array.from(kept, (i) => array[i]!);
  const counts = (array: Int32Array): Int32Array => Int32Array.from(kept, (i) => array[i]!);
  return {
    ...frame,
    n: n - 1,
    ids: kept.map((i) => frame.ids[i]!),
    names: kept.map((i) => frame.names[i]!),
    actors: kept.map((i) => frame.actors[i]!),
    answered: bytes(frame.answered),
    respondents: frame.respondents - frame.answered[gone]!,
    newcomer: bytes(frame.newcomer),
    remote: bytes(frame.remote),
    coordinators: places(frame.coordinators),
    layers: new Map([...frame.layers].map(([layer, matrix]) => [layer, withoutRow(matrix, n, gone)])),
    deep: bytes(frame.deep),
    depthUnreported: bytes(frame.depthUnreported),
    depthCounts: {
      jointWork: counts(frame.depthCounts.jointWork),
      deepWork: counts(frame.depthCounts.deepWork),
    },
    claims: withoutRow(frame.claims, n, gone),
    externals: frame.externals.map((external) => ({
      ...external,
      reach: bytes(external.reach),
      contract: bytes(external.contract),
    })),
    groupings: frame.groupings.flatMap((grouping) => regroup(grouping, kept)),
    meetings: frame.meetings && meet(frame.meetings, counts),
    commitments: { ...frame.commitments, owned: counts(frame.commitments.owned) },
    namedEverybody: places(frame.namedEverybody),
    earlier,
  };
}

/** The frame without what one cell of a layer says; in an undirected network, without the pair. */
export function dropTie(frame: SurveyWave, layer: string, i: number, j: number): SurveyWave {
  const matrix = Uint8Array.from(frame.layers.get(layer)!);
  matrix[i * frame.n + j] = 0;
  if (frame.network.directed === false) matrix[j * frame.n + i] = 0;
  return { ...frame, layers: new Map(frame.layers).set(layer, matrix) };
}

function withoutRow(matrix: Uint8Array, n: number, gone: number): Uint8Array {
  const left = new Uint8Array((n - 1) * (n - 1));
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== gone && j !== gone) left[at++] = matrix[i * n + j]!;
  return left;
}

function regroup(grouping: Grouping, kept: readonly number[]): Grouping[] {
  const of = Int32Array.from(kept, (i) => grouping.of[i]!);
  return new Set(of.filter((label) => label >= 0)).size < 2 ? [] : [{ ...grouping, of }];
}

const meet = (meetings: Meetings, counts: (array: Int32Array) => Int32Array): Meetings => ({
  held: counts(meetings.held),
  attended: counts(meetings.attended),
  mandatedHeld: counts(meetings.mandatedHeld),
  mandatedAttended: counts(meetings.mandatedAttended),
});
