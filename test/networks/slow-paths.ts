import type { NetworkGraph } from '../../server/analysis/graph/network-graph.ts';

export type Path = { readonly actors: readonly number[]; readonly cost: number };

/** Whether there is a tie, for each ordered pair. Cost O(n·m), meant for small networks. */
export function tied(graph: NetworkGraph): (from: number, to: number) => boolean {
  const has = new Set<string>();
  for (const [tie, from] of graph.from.entries()) {
    has.add(`${from} ${graph.to[tie]}`);
    if (!graph.directed) has.add(`${graph.to[tie]} ${from}`);
  }
  return (from, to) => has.has(`${from} ${to}`);
}

/** Every way from one actor to another that meets nobody twice: written out one by one, for n ≤ 7. */
export function everyPath(graph: NetworkGraph, from: number, to: number): Path[] {
  const steps = graph.actors.map((_, here) =>
    Array.from(graph.from.keys()).flatMap((tie) => {
      const cost = graph.cost?.[tie] ?? 1;
      if (graph.from[tie] === here) return [{ there: graph.to[tie]!, cost }];
      if (!graph.directed && graph.to[tie] === here) return [{ there: graph.from[tie]!, cost }];
      return [];
    }),
  );
  const found: Path[] = [];
  const walk = (actors: number[], cost: number) => {
    const here = actors.at(-1)!;
    if (here === to) found.push({ actors, cost });
    else
      for (const step of steps[here]!)
        if (!actors.includes(step.there)) walk([...actors, step.there], cost + step.cost);
  };
  walk([from], 0);
  return found;
}

/** The shortest of all ways between two different actors; empty when there is none. */
export function shortestPaths(graph: NetworkGraph, from: number, to: number): Path[] {
  const paths = everyPath(graph, from, to);
  const least = Math.min(...paths.map((path) => path.cost));
  return paths.filter((path) => path.cost <= least * (1 + 1e-9));
}

/** Distance from each actor to each other, Infinity where there is no way. */
export function slowDistances(graph: NetworkGraph): number[][] {
  return graph.actors.map((_, from) =>
    graph.actors.map((__, to) =>
      from === to ? 0 : Math.min(Infinity, ...everyPath(graph, from, to).map((p) => p.cost)),
    ),
  );
}

/** The graph with directions dropped, ties as pairs of positions, each once. */
export function pairsOf(graph: NetworkGraph): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const [tie, from] of graph.from.entries()) {
    const pair: [number, number] = [Math.min(from, graph.to[tie]!), Math.max(from, graph.to[tie]!)];
    pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

/** How many parts some actors fall into, over some pairs: by merging labels until nothing changes. */
export function slowParts(
  actors: readonly number[],
  pairs: readonly (readonly [number, number])[],
): number[][] {
  const label = new Map(actors.map((actor) => [actor, actor]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [a, b] of pairs) {
      if (!label.has(a) || !label.has(b) || label.get(a) === label.get(b)) continue;
      const least = Math.min(label.get(a)!, label.get(b)!);
      label.set(a, least).set(b, least);
      changed = true;
    }
  }
  const parts = new Map<number, number[]>();
  for (const [actor, part] of label) parts.set(part, [...(parts.get(part) ?? []), actor]);
  return [...parts.values()];
}
