import type { LayerComparison, LayerPair } from '../../../contract/layer-comparisons.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { createRandom } from '../random.ts';
import { mrQap } from './mr-qap.ts';
import { multiplexity } from './multiplexity.ts';
import { overlap } from './overlap.ts';
import { qapOfLayers } from './qap-of-layers.ts';

type Compared = Pick<LayerComparison, 'pairs' | 'multiplexity' | 'regression'>;

/**
 * Layers of one network beside each other: each pair tie by tie, every tie with its layers, and one layer by the others.
 *
 * @param layers by name, all directed or none
 * @param explained name of the layer that the others are to explain; `null`: none
 * Cost  a QAP for each pair, and an MR-QAP
 */
export function compareLayers(
  layers: Readonly<Record<string, NetworkGraph>>,
  { explained, seed }: { explained: string | null; seed: number },
): Compared {
  const random = createRandom(seed);
  const named = Object.entries(layers);
  const pairs = named.flatMap(([first, a], at) =>
    named.slice(at + 1).map(([second, b]): LayerPair => {
      const { actors: _, ...qap } = qapOfLayers(a, b, random.fork(`${first}/${second}`));
      return { first, second, ...overlap(a, b), qap };
    }),
  );
  return {
    pairs,
    multiplexity: multiplexity(layers).map((tie) => ({ ...tie, layers: [...tie.layers] })),
    regression: explained === null ? null : regress(layers, explained, seed),
  };
}

function regress(
  layers: Readonly<Record<string, NetworkGraph>>,
  explained: string,
  seed: number,
): Compared['regression'] {
  const { [explained]: outcome, ...others } = layers;
  const found = mrQap(outcome!, others, createRandom(seed).fork(explained));
  return 'undefined' in found ? found : { ...found, effects: found.effects.map((effect) => ({ ...effect })) };
}
