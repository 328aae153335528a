import { splitsByKernel, type TieModel } from '../kernels/splits-by-kernel.ts';
import { createRandom, hashText } from '../random.ts';
import { bestSplits } from './best-splits.ts';
import { smallestPart } from './every-split.ts';
import { growingTable, tableByKernel, type Table } from './growing-table.ts';
import { ordinaryTies } from './ordinary-ties.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Tables kept: those of some hundred networks, and of a network with one tie or one member less; 8 KB each, mostly less. */
const tables = new RecentlyUsed<Table>(1024);

/**
 * Ordinary splits: the best two-part modularity of ordinary networks of a model. The table depends on the model alone, so
 * that it is the same whoever asks, in every process; models that agree share it while it is kept.
 *
 * Returns  the first `draws` values, unsorted
 * Cost     draws × (a network and its best split), once a model
 */
export function ordinarySplits(model: TieModel, draws: number): Float64Array {
  const key = keyOf(model);
  const table = tables.get(key) ?? tables.set(key, newTable(model, key));
  return table(draws);
}

function newTable(model: TieModel, key: string): Table {
  const ties = model.ties.reduce((sum, count) => sum + count, 0);
  const random = createRandom(`ordinary-splits/${key}`);
  const byKernel = splitsByKernel({ ...model, least: smallestPart(model.n) }, random.state());
  return tableByKernel(byKernel, () => growingTable(bestSplits(model.n, ties, ordinaryTies(model), random)));
}

function keyOf({ n, logOdds, stratum, ties, sigma, omega }: TieModel): string {
  const pairs = Array.from(logOdds, (odds, d) => `${odds.toFixed(4)}:${stratum[d]!}`).join();
  return `${n}/${ties.join()}/${sigma}/${omega}/${hashText(pairs)}/${hashText(pairs, 1)}`;
}
