import type { DraftResponse } from './shape-content.ts';

/**
 * One response of each school and role: whoever fills in several sheets answers each of them, and what one leaves open is
 * open, whatever the others hold.
 */
export function mergeResponses(responses: readonly DraftResponse[]): DraftResponse[] {
  const merged = new Map<string, DraftResponse>();
  for (const response of responses) {
    const key = JSON.stringify([response.actorId, response.role]);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? response : both(earlier, response));
  }
  return [...merged.values()];
}

const both = (a: DraftResponse, b: DraftResponse): DraftResponse => ({
  ...a,
  responded: a.responded || b.responded,
  attributes: {
    ...b.attributes,
    ...a.attributes,
    layersAnswered: [...new Set([...layersOf(a), ...layersOf(b)])].join('|'),
    ...cellsOf(a, b),
  },
});

const layersOf = ({ attributes }: DraftResponse): string[] =>
  String(attributes['layersAnswered'] ?? '')
    .split('|')
    .filter((layer) => layer !== '');

/** Cells are counted where some of them are open: of a sheet without open ones the number is not kept. */
function cellsOf(a: DraftResponse, b: DraftResponse): DraftResponse['attributes'] {
  const open = [a, b].filter(({ attributes }) => attributes['cellsAsked'] !== undefined);
  const sum = (name: string): number =>
    open.reduce((total, { attributes }) => total + Number(attributes[name]), 0);
  return open.length === 0 ? {} : { cellsObserved: sum('cellsObserved'), cellsAsked: sum('cellsAsked') };
}
