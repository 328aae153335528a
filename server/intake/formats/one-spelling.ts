import type { Finding } from '../../../contract/findings.ts';
import { Corrected, Unreadable } from '../bundle/cell-formats.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { graphActorId } from './graph-actor-ids.ts';
import type { TieColumns } from './graph-columns.ts';

type Report = (finding: Omit<Finding, 'file' | 'about'>) => void;

const ofPerson = new Unreadable(
  'personal-number',
  'an id that is no number, address or telephone of a natural person',
);

/**
 * Ids of an edge list in their one spelling: positions of two spellings become one, ties of ids that cannot be read are
 * left out. The columns are the same object where nothing changes.
 *
 * Cost  O(n + m)
 */
export function oneSpelling(
  found: readonly string[],
  columns: TieColumns,
  report: Report,
): { ids: string[]; columns: TieColumns } {
  const positions = new Map<string, number>();
  const ids: string[] = [];
  const place = new Int32Array(found.length);
  for (const [position, id] of found.entries()) {
    const read = isPersonalId(id) ? ofPerson : graphActorId.read(id);
    const isRead = !(read instanceof Unreadable) && !(read instanceof Corrected);
    if (!isRead) {
      const { code, expected } = read;
      const outcome = read instanceof Corrected ? 'corrected' : 'refused';
      report({ row: null, column: 'id', found: read === ofPerson ? '…' : id, expected, code, outcome });
    }
    if (read instanceof Unreadable) {
      place[position] = -1;
      continue;
    }
    const stable = read instanceof Corrected ? read.value : read;
    const at = positions.get(stable) ?? ids.length;
    if (at === ids.length) {
      ids.push(stable);
      positions.set(stable, at);
    }
    place[position] = at;
  }
  const unchanged = place.every((at, position) => at === position);
  return { ids, columns: unchanged ? columns : moved(columns, place) };
}

/** Ties between other positions; those that join nobody, or one actor with itself, go. */
function moved(columns: TieColumns, place: Int32Array): TieColumns {
  const kept = Int32Array.from(columns.from.keys()).filter((tie) => {
    const [from, to] = [place[columns.from[tie]!]!, place[columns.to[tie]!]!];
    return from >= 0 && to >= 0 && from !== to;
  });
  return {
    from: kept.map((tie) => place[columns.from[tie]!]!),
    to: kept.map((tie) => place[columns.to[tie]!]!),
    strength: columns.strength && Float64Array.from(kept, (tie) => columns.strength![tie]!),
    cost: columns.cost && Float64Array.from(kept, (tie) => columns.cost![tie]!),
    sign: columns.sign && Int8Array.from(kept, (tie) => columns.sign![tie]!),
  };
}
