import type { Finding } from '../../../contract/findings.ts';
import { Corrected, Unreadable } from '../bundle/cell-formats.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { graphActorId } from './graph-actor-ids.ts';
import type { TieColumns } from './graph-columns.ts';
import { without } from './merge-parallels.ts';

type Report = (finding: Omit<Finding, 'file' | 'about'>) => void;

const ofPerson = new Unreadable(
  'personal-number',
  'an id that is no number, address or telephone of a natural person',
);

/**
 * Ids of an edge list in their one spelling: positions of two spellings become one, ties of ids that cannot be read are
 * left out of the columns, in place. The columns and ids are the same objects where nothing changes.
 *
 * @param repeats whether an id may stand in `found` more than once as it is, as where a file has two encodings
 *
 * Cost  O(n + m)
 */
export function oneSpelling(
  found: string[],
  columns: TieColumns,
  repeats: boolean,
  report: Report,
): { ids: string[]; columns: TieColumns } {
  let spellings = repeats ? new Spellings(found, 0) : null;
  for (const [position, id] of found.entries()) {
    const read = isPersonalId(id) ? ofPerson : graphActorId.read(id);
    // Most lists write every id in its one spelling, and no table of them is needed.
    if (read !== id) spellings ??= new Spellings(found, position);
    if (read instanceof Unreadable || read instanceof Corrected) {
      const { code, expected } = read;
      const outcome = read instanceof Corrected ? 'corrected' : 'refused';
      report({ row: null, column: 'id', found: read === ofPerson ? '…' : id, expected, code, outcome });
    }
    if (read instanceof Unreadable) spellings!.leaveOut(position);
    else spellings?.add(position, read instanceof Corrected ? read.value : read);
  }
  if (spellings === null) return { ids: found, columns };
  return { ids: spellings.ids, columns: moved(columns, spellings.place) };
}

/** Which position each id as found has, by its one spelling; −1: none. */
class Spellings {
  readonly ids: string[];
  readonly place: Int32Array;
  readonly #positions: Map<string, number>;

  /** The first so many of the ids are in their one spelling. */
  constructor(found: readonly string[], first: number) {
    this.ids = found.slice(0, first);
    this.place = Int32Array.from(found.keys());
    this.#positions = new Map(this.ids.map((id, position) => [id, position]));
  }

  leaveOut(position: number): void {
    this.place[position] = -1;
  }

  add(position: number, id: string): void {
    const at = this.#positions.get(id) ?? this.ids.length;
    if (at === this.ids.length) {
      this.ids.push(id);
      this.#positions.set(id, at);
    }
    this.place[position] = at;
  }
}

/** Ties between other positions; those that join nobody, or one actor with itself, go. */
function moved(columns: TieColumns, place: Int32Array): TieColumns {
  const { from, to } = columns;
  const gone = new Uint8Array(from.length);
  for (let tie = 0; tie < from.length; tie++) {
    from[tie] = place[from[tie]!]!;
    to[tie] = place[to[tie]!]!;
    if (from[tie]! < 0 || to[tie]! < 0 || from[tie] === to[tie]) gone[tie] = 1;
  }
  return without(columns, gone);
}
