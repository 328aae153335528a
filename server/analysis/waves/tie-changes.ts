import type { TieChanges as Told } from '../../../contract/tie-changes.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { undefinedBecause, type NetworkGraph } from '../network-graph.ts';

/** Lists are in the order of ids. */
export type TieChanges = Omit<Told, 'from' | 'to' | 'layers'>;

/**
 * Changes between two waves: ties kept, gained and lost among the actors present in both, and who came and went.
 *
 *   Hamming = gained + lost;   Jaccard = kept / (kept + gained + lost)
 *
 * Source      Hamming 1950; Jaccard index for waves: Snijders, van de Bunt & Steglich 2010, doi:10.1016/j.socnet.2009.02.004
 * Reads       two waves, both directed or both not. Silence is not absence: a tie that is missing in a wave in which its
 *             giver (either end, when undirected) did not answer is unknown
 * Tie cost    not used; strength is not used
 * Returns     lists and the two measures; Jaccard [0, 1], under .3 means that little was kept
 * Undefined   Jaccard without known ties: "no-ties"; share without known pairs: "too-few-actors"
 * Cost        O(n² + m)
 * Agrees with RSiena's Jaccard index on fully answered waves
 * @example tieChanges(ties("a>b b>c"), ties("a>b c>b"))   // kept a→b, gained c→b, lost b→c, Jaccard 1/3
 * @throws  `invalid-request` when one wave is directed and the other not
 */
export function tieChanges(before: NetworkGraph, after: NetworkGraph): TieChanges {
  if (before.directed !== after.directed)
    throw new TelarProblem(
      'invalid-request',
      'A directed and an undirected wave cannot be compared tie by tie.',
      {
        field: 'waves',
      },
    );
  const [first, second] = [readWave(before), readWave(after)];
  const stayed = [...first.actors].filter((id) => second.actors.has(id)).sort();
  const ties: TieChanges['ties'] = { kept: [], gained: [], lost: [], unknown: [] };
  let known = 0;
  for (const from of stayed)
    for (const to of stayed) {
      if (before.directed ? from === to : from >= to) continue;
      const [was, is] = [first.tieOf(from, to), second.tieOf(from, to)];
      if (was === null || is === null) {
        if (was || is) ties.unknown.push({ from, to });
        continue;
      }
      known++;
      if (was && is) ties.kept.push({ from, to });
      else if (is) ties.gained.push({ from, to });
      else if (was) ties.lost.push({ from, to });
    }
  const differing = ties.gained.length + ties.lost.length;
  const either = ties.kept.length + differing;
  return {
    members: {
      stayed,
      entered: [...second.actors].filter((id) => !first.actors.has(id)).sort(),
      left: [...first.actors].filter((id) => !second.actors.has(id)).sort(),
    },
    ties,
    hamming: { ties: differing, share: known === 0 ? undefinedBecause('too-few-actors') : differing / known },
    jaccard: either === 0 ? undefinedBecause('no-ties') : ties.kept.length / either,
  };
}

/** `tieOf`: whether there is a tie; `null` when who could have named it did not answer. */
function readWave(graph: NetworkGraph) {
  const silent = new Set(graph.actors.filter((_, position) => graph.responded[position] === false));
  const named = new Set<string>();
  for (const [tie, start] of graph.from.entries()) {
    const ends = [graph.actors[start]!, graph.actors[graph.to[tie]!]!];
    named.add(JSON.stringify(graph.directed ? ends : ends.sort()));
  }
  const tieOf = (from: string, to: string): boolean | null => {
    if (named.has(JSON.stringify([from, to]))) return true;
    return silent.has(from) || (!graph.directed && silent.has(to)) ? null : false;
  };
  return { actors: new Set(graph.actors), tieOf };
}
