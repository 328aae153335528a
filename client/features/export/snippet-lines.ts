import { addressOf } from '../../api/address.ts';
import type { NetworkView } from '../explorer/network-view.ts';

/** What the lines ask for: of the whole network, and of each actor. */
export const snippetMetrics = ['density', 'components.weak', 'reciprocity.arc', 'degree', 'betweenness'];

/** The request whose numbers are those of the view on screen, with nothing left to a default. */
export const snippetAddress = (origin: string, network: string, view: NetworkView): string =>
  origin +
  addressOf('measureNetwork', {
    params: { id: network },
    query: { ...view, metric: snippetMetrics },
    // A path may hold the mark that ends a text in a shell.
  }).replaceAll("'", '%27');

export type Snippet = { language: string; lines: string };

/** Lines to paste where somebody works: each prints the numbers of the network, and a table of its actors. */
export const snippets = (address: string): Snippet[] => [
  { language: 'curl', lines: `curl -s '${address}'` },
  {
    language: 'R',
    lines: [
      `answer <- jsonlite::fromJSON("${address}")`,
      'print(sapply(answer$network, function(one) if (is.null(one$value)) NA else one$value))',
      'print(answer$actors)',
    ].join('\n'),
  },
  {
    language: 'Python',
    lines: [
      'import json, urllib.request',
      `answer = json.load(urllib.request.urlopen("${address}"))`,
      'for name, one in answer["network"].items(): print(name, one.get("value"))',
      'for row in [list(answer["actors"][0]), *(one.values() for one in answer["actors"])]: print(*row, sep="\\t")',
    ].join('\n'),
  },
];
