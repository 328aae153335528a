import type { NetworkFacts } from '../../../contract/assessments.ts';
import { isolationOf } from './isolated-school.ts';
import { connectedShare, countParts, cutMembers, partsOf, partSizes } from './reach.ts';
import {
  contentLayers,
  matrixOf,
  respondentsOf,
  responseRate,
  tiedInAny,
  type WaveFrame,
} from './wave-frame.ts';
import type { z } from 'zod';

type Facts = z.infer<typeof NetworkFacts>;

/**
 * What can be said of a wave at any size and without a test: parts, cut-schools, who named nobody, who did not answer.
 * Density counts reported arcs over the rows that are known; layers of collaboration make the ties.
 */
export function networkFacts(frame: WaveFrame): Facts {
  const { n, ids } = frame;
  const layers = contentLayers(frame);
  const tied = tiedInAny(frame, layers);
  const part = partsOf(tied, n);
  const idsOf = (members: readonly number[]): string[] => members.map((i) => ids[i]!);
  const groups = isolationOf(frame);
  const known = frame.rosterKnown && frame.answersKnown;
  return {
    n,
    respondents: known ? frame.respondents : null,
    responseRate: known && n > 0 ? responseRate(frame) : null,
    parts: n > 0 && layers.length > 0 ? countParts(part) : null,
    cutSchools: idsOf(cutMembers(tied, n).map(({ member }) => member)),
    namedNobody: idsOf([...groups.silent, ...groups.namedButSilent].sort((a, b) => a - b)),
    didNotAnswer: idsOf(groups.didNotAnswer),
    density: densityOf(frame, layers),
    fragmentation:
      n > 1 && layers.length > 0 ? 1 - connectedShare(partSizes(part), n) : { undefined: 'too-few-actors' },
    standing: Object.fromEntries(Object.entries(groups).map(([name, members]) => [name, idsOf(members)])),
    newcomers: idsOf([...ids.keys()].filter((i) => frame.newcomer[i])),
    coordinators: idsOf(frame.coordinators),
    externals: frame.externals.map(({ id }) => id),
    layersAsked: [...frame.asked].sort(),
    maxNominations: frame.wave.maxNominations,
    capExceededBy: idsOf(overCap(frame)),
    rosterKnown: frame.rosterKnown,
    answersKnown: frame.answersKnown,
    leftOut: { ...frame.leftOut },
  };
}

function densityOf(frame: WaveFrame, layers: readonly string[]): Facts['density'] {
  const rows = respondentsOf(frame);
  if (layers.length === 0) return { undefined: 'layer-not-asked' };
  if (rows.length === 0) return { undefined: 'nobody-answered' };
  if (frame.n < 2) return { undefined: 'too-few-actors' };
  let arcs = 0;
  for (const i of rows)
    for (let j = 0; j < frame.n; j++)
      if (layers.some((layer) => matrixOf(frame, layer)[i * frame.n + j])) arcs++;
  return arcs / (rows.length * (frame.n - 1));
}

/** Members with more names in some layer than the cap allowed; what they said is kept. */
function overCap(frame: WaveFrame): number[] {
  const cap = frame.wave.maxNominations;
  if (cap === null) return [];
  const over = (i: number): boolean =>
    [...frame.layers].some(
      ([layer, matrix]) =>
        // Knowledge is told by either end, so a full row need not be one answer.
        layer !== 'knowledge' &&
        matrix.subarray(i * frame.n, (i + 1) * frame.n).reduce((sum, x) => sum + x, 0) > cap,
    );
  return [...frame.ids.keys()].filter(over);
}
