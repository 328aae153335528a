import { bullets } from './markdown.ts';

/** What is computed beside the catalogue of metrics: it takes two networks, a rectangle, or a seed. */
export const beyondMetrics = bullets([
  '**Two-mode (attendance).** Density over all cells of the rectangle; degree as a share of the other mode; closeness and betweenness over the most that a place in its mode could have (Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2: UCINET 2-mode, `networkx.bipartite`); projections with the number shared as strength (Breiger 1974). Code: `server/analysis/metrics/two-mode/`.',
  '**Groups.** Louvain (Blondel et al. 2008) and Leiden (Traag, Waltman & van Eck 2019), seeded; beside the groups of the seed asked for, their modularity and their stability: the mean adjusted Rand index over ten seeds. `server/analysis/groups/`.',
  '**Layers.** Overlap (Jaccard) and multiplexity; QAP correlation (all relabellings for n ≤ 8, Krackhardt 1988); MR-QAP by double semi-partialling (Dekker, Krackhardt & Snijders 2007; all relabellings for n ≤ 7). Only actors present in every layer who answered are compared. `server/analysis/layers/`.',
  '**Waves.** Ties kept, gained, lost and unknown among actors present in both; members entered and left; Hamming and Jaccard. A tie missing in a wave in which its giver did not answer is unknown, neither lost nor gained. `server/analysis/waves/`.',
]);
