import { codedProblem } from '../../../contract/problems.ts';
import type { TieChanges as TieChangesAnswer } from '../../../contract/tie-changes.ts';
import { undefinedBecause } from '../graph/network-graph.ts';
import {
  classifyTies,
  comparablePairs,
  everyPair,
  type ClassifiedTie,
  type TieClass,
} from './classify-ties.ts';
import type { LayerTies, WaveTies } from './wave-ties.ts';

/** Lists are in the order of ids. */
export type TieChanges = Omit<TieChangesAnswer, 'from' | 'to' | 'layers' | 'actors'>;

/**
 * Changes between two waves: ties kept, gained and lost, those of which nobody can tell, and who came and went.
 *
 *   Hamming = gained + lost;   Jaccard = kept / (kept + gained + lost)
 *
 * Source      Hamming 1950; Jaccard index for waves: Snijders, van de Bunt & Steglich 2010, doi:10.1016/j.socnet.2009.02.004
 * Reads       two waves in the same layers, both directed or both not. `ties` takes the layers together: a pair is tied
 *             where any of them ties it. A tie in one wave is unknown when one of its ends was not there, or did not
 *             answer, in one of the waves, or the layer was not asked in the other. Ties on record need no answer
 * Tie cost    not used; strength is not used
 * Returns     lists and the two measures; Jaccard [0, 1], under .3 means that little was kept
 * Undefined   Jaccard where nothing was kept, gained or lost: "no-ties"; share without comparable pairs: "too-few-actors"
 * Cost        O(n + m log m)
 * Agrees with RSiena's Jaccard index on fully answered waves
 * @example tieChanges("a>b b>c", "a>b c>b")   // kept a→b, gained c→b, lost b→c, Jaccard 1/3
 * @throws  `invalid-request` when one wave is directed and the other not
 */
export function tieChanges(before: WaveTies, after: WaveTies): TieChanges {
  if (before.directed !== after.directed) throw codedProblem('waves-differ-in-direction', {}, 'waves');
  const answering = comparablePairs(before, after);
  const everybody = everyPair(before, after);
  const comparableIn = (was: LayerTies, is: LayerTies) =>
    was.recorded && is.recorded ? everybody : answering;
  const [was, is] = [takenTogether(before), takenTogether(after)];
  const comparable = comparableIn(was, is);
  const together = classifyTies(was, is, comparable);
  const ties = {
    kept: pairsOf(together, 'kept'),
    gained: pairsOf(together, 'gained'),
    lost: pairsOf(together, 'lost'),
    unknown: pairsOf(together, 'unknown'),
  };
  const differing = ties.gained.length + ties.lost.length;
  const either = ties.kept.length + differing;
  return {
    members: membersOf(before, after),
    ties,
    changes: before.layers.flatMap((layer, l) => {
      const later = after.layers[l]!;
      const ties = classifyTies(layer, later, comparableIn(layer, later));
      return ties.map((tie) => ({ layer: layer.layer, ...tie }));
    }),
    hamming: {
      ties: differing,
      share: comparable.pairs === 0 ? undefinedBecause('too-few-actors') : differing / comparable.pairs,
    },
    jaccard: either === 0 ? undefinedBecause('no-ties') : ties.kept.length / either,
  };
}

/** All layers as one; what is missing in it is known only where every layer was asked. */
const takenTogether = ({ layers }: WaveTies): LayerTies => ({
  layer: '',
  asked: layers.every(({ asked }) => asked),
  recorded: layers.every(({ recorded }) => recorded),
  ties: layers.flatMap(({ ties }) => ties),
});

const pairsOf = (ties: readonly ClassifiedTie[], wanted: TieClass): { from: string; to: string }[] =>
  ties.filter(({ change }) => change === wanted).map(({ from, to }) => ({ from, to }));

function membersOf(before: WaveTies, after: WaveTies): TieChanges['members'] {
  const [was, is] = [new Set(before.actors), new Set(after.actors)];
  return {
    stayed: before.actors.filter((id) => is.has(id)),
    entered: after.actors.filter((id) => !was.has(id)),
    left: before.actors.filter((id) => !is.has(id)),
  };
}
