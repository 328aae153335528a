import { type NullModel, nullModels } from '../../contract/null-models.ts';
import { bullets } from './markdown.ts';

const nullModelWords: Readonly<Record<NullModel, string>> = {
  swaps:
    'as many ties given and got by each actor, by swapping ends of ties (10 m tries between two networks)',
  curveball:
    'the same, of directed networks, by trading rows (Strona et al. 2014; cycles of three keep their turn)',
  'dyad-census':
    'as many mutual, one-way and empty pairs, of directed networks (U | MAN, Holland & Leinhardt 1976)',
  ties: 'as many ties (conditional uniform graphs, Anderson, Butts & Carley 1999; R sna `cug.test`)',
};
const nullModelNames = nullModels.map((model) => `\`${model}\`: ${nullModelWords[model]}.`).join(' ');

/** What is computed beside the catalogue of metrics: it takes two networks, a rectangle, or a seed. */
export const beyondMetrics = bullets([
  `**Null models.** Any number of the whole network beside the same number of random networks: \`telar measure FILE --metrics transitivity --null swaps --draws 999 --seed 1 --format json\`, \`GET networks/:id/metrics?nullModel=…&draws=…\`, \`nullModel\` in \`POST analyses\` and \`POST jobs\`. ${nullModelNames} The answer has the observed value, mean, standard deviation and quantiles of the draws, and p = (b + 1)/(B + 1) to both sides; a draw on which the metric is undefined never makes a p smaller (Phipson & Smyth 2010, doi:10.2202/1544-6115.1585). They know nothing of who did not answer: of a network with missing answers they ask whether the ties reported are unusual, not whether the network is. Code: \`server/analysis/inference/random-networks.ts\`.`,
  '**Two-mode (attendance).** Density over all cells of the rectangle; degree as a share of the other mode; closeness and betweenness over the most that a place in its mode could have (Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2: UCINET 2-mode, `networkx.bipartite`); projections with the number shared as strength (Breiger 1974). `GET networks/:id/attendance`. Code: `server/analysis/metrics/two-mode/`.',
  '**Routes.** Between two actors of a network or territory (`GET networks/:id/routes?from&to&k`, `GET territories/:id/routes`): how many shortest routes there are, everybody and every tie on them, and the k shortest routes that meet nobody twice (Yen 1971, doi:10.1287/mnsc.17.11.712; igraph `k_shortest_paths`, networkx `shortest_simple_paths`), equally long ones by the ids of their actors. Code: `server/analysis/paths/`.',
  '**Groups.** Louvain (Blondel et al. 2008) and Leiden (Traag, Waltman & van Eck 2019), seeded; beside the groups of the seed asked for, their modularity and their stability: the mean adjusted Rand index over ten seeds. `server/analysis/groups/`.',
  '**Layers.** Overlap (Jaccard) and multiplexity; QAP correlation (all relabellings for n ≤ 8, Krackhardt 1988); MR-QAP by double semi-partialling (Dekker, Krackhardt & Snijders 2007; all relabellings for n ≤ 7). Only actors present in every layer who answered are compared. `GET networks/:id/layers?wave&layers&explained`. `server/analysis/layers/`.',
  '**Waves.** Ties kept, gained, lost and unknown, together and by layer; members entered and left; Hamming and Jaccard. A tie that is in one wave alone is gained or lost only where both its ends belonged to both waves and answered in both, and its layer was asked in both; else it is unknown. `GET networks/:id/tie-changes?from&to&layers`. `server/analysis/waves/`.',
]);
