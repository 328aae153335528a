import { hinderingDoubts, openDoubts } from '../../contract/import-doubts.ts';
import type { Doubt, Recognised } from '../../contract/imports.ts';

/** What was in doubt in an import: what is still to be decided, what was accepted, and what is only told. */
export function printDoubts(recognised: Recognised): string {
  const [hindering, open] = [hinderingDoubts(recognised), openDoubts(recognised)];
  const lines = recognised.doubts.map((doubt) => {
    const state = open.includes(doubt) ? 'To decide' : hindering.includes(doubt) ? 'Accepted' : 'Note';
    return `${state}: ${textOf(doubt, recognised)} (${doubt}).`;
  });
  if (open.length > 0)
    lines.push(
      'Nothing was stored: decide on the screen of imports or by the API, or accept what is proposed with --accept-doubts.',
    );
  return lines.map((line) => `${line}\n`).join('');
}

function textOf(doubt: Doubt, { tables, similarNetworks, matchCounts }: Recognised): string {
  switch (doubt) {
    case 'direction':
      return 'the files do not say whether ties have a direction; choose --directed or --undirected';
    case 'columns':
      return 'which ties a matrix or column holds, or what a column is, is not shown by its words';
    case 'matches': {
      const like = (matchCounts['near'] ?? 0) + (matchCounts['several'] ?? 0);
      return `${String(like)} actors are like some of the register, ${String(matchCounts['none'] ?? 0)} like none; they are taken for actors of this network only`;
    }
    case 'empty-cells': {
      const meanings = new Set(tables.map(({ emptyCells }) => emptyCells));
      return `empty cells of a matrix are taken for ${[...meanings].join(' and ')}`;
    }
    case 'same-network':
      return `it may be another survey of ${similarNetworks.map(({ id, name }) => `${name} (--network ${id})`).join(' or ')}; it is taken for a new network`;
    case 'personal-columns':
      return 'columns with data of people are left out';
  }
}
