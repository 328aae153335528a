import type { GraphTie } from '../../contract/graphs.ts';
import { layerLook, type Stroke } from './layer-look.ts';
import { changeLook, hasArrow, type TieChange } from './tie-look.ts';
import type { Tokens } from './tokens.ts';

/** Lines that look alike in a picture: those of a layer, or where two waves are compared, those with the same fate. */
export type LineEntry = {
  key: string;
  colour: string;
  stroke: Stroke;
  /** Any of them ends in an arrow head. */
  arrow: boolean;
  ties: number;
} & ({ type: 'layer'; layer: string; sign: 1 | -1 } | { type: 'change'; change: TieChange });

const changeOrder: readonly TieChange[] = ['kept', 'gained', 'lost', 'unknown'];

/** What the lines of a picture mean, the most frequent first and tension last; from the very looks that drew them. */
export function lineEntries(
  ties: readonly GraphTie[],
  tokens: Tokens,
  changes?: ReadonlyMap<string, TieChange>,
): LineEntry[] {
  if (changes !== undefined) return changeEntries(ties, tokens, changes);
  const entries = new Map<string, LineEntry>();
  for (const tie of ties) {
    const { layer, sign } = tie;
    const key = `${layer} ${String(sign)}`;
    const known = entries.get(key);
    const arrow = hasArrow(tie);
    if (known === undefined) {
      entries.set(key, {
        key,
        type: 'layer',
        layer,
        sign,
        arrow,
        ties: 1,
        ...layerLook(layer, tokens, sign),
      });
    } else {
      known.ties += 1;
      known.arrow ||= arrow;
    }
  }
  const signOf = (entry: LineEntry) => (entry.type === 'layer' ? entry.sign : 1);
  return [...entries.values()].sort(
    (a, b) => signOf(b) - signOf(a) || b.ties - a.ties || (a.key < b.key ? -1 : 1),
  );
}

function changeEntries(
  ties: readonly GraphTie[],
  tokens: Tokens,
  changes: ReadonlyMap<string, TieChange>,
): LineEntry[] {
  return changeOrder.flatMap((change): LineEntry[] => {
    const those = ties.filter(({ id }) => changes.get(id) === change);
    if (those.length === 0) return [];
    const arrow = those.some(({ directed }) => directed);
    return [
      { key: change, type: 'change', change, arrow, ties: those.length, ...changeLook(change, tokens) },
    ];
  });
}

/** Accounts of these ties: several people may tell of one. */
export const mentionsOf = (ties: readonly GraphTie[]): number =>
  ties.reduce((sum, { mentions = 1 }) => sum + mentions, 0);
