import { actorId } from '../bundle/actor-ids.ts';
import { Corrected, text, Unreadable, valueOf } from '../bundle/cell-formats.ts';
import type { CellFormat, CellReading } from '../bundle/cell-formats.ts';
import { areRuns } from '../personal/personal-ids.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawGraph } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

/**
 * The id of an actor in a graph file: of any form, for these files name actors as they like; but what looks like an RBD
 * is one, as in a bundle, or cannot be read.
 */
export const graphActorId: CellFormat<string> = {
  read(cell) {
    const read = actorId.read(cell);
    if (!(read instanceof Unreadable)) return read;
    return ['unreadable-id', 'personal-number'].includes(read.code) ? cell : read;
  },
  write: text.write,
};

/** Remembers how each id reads: the same ids stand on many ties. */
export class IdSpellings {
  readonly #read = new Map<string, CellReading<string>>();

  of(id: string): CellReading<string> {
    let read = this.#read.get(id);
    if (read === undefined) this.#read.set(id, (read = graphActorId.read(id)));
    return read;
  }
}

/** @throws TelarProblem `refused-import` where most ids of a file are numbers of persons */
export function checkNoRuns(ids: Iterable<string>, file: string): void {
  if (!areRuns(ids)) return;
  const expected = 'ids of schools or organisations: most of these are numbers of persons (RUN)';
  throw refuseFile(file, null, '…', expected);
}

function checkIds({ actors, ties }: RawGraph, file: string): void {
  checkNoRuns(actors.length > 0 ? actors.map(({ id }) => id) : ties.map(({ from }) => from), file);
}

/**
 * Gives every actor its one id: two spellings of an RBD are one school. Actors whose id cannot be read are left out
 * with their ties, each with a finding; files that Telar wrote have its ids already.
 */
export function resolveActorIds(raw: RawGraph, findings: LimitedFindings): void {
  checkIds(raw, findings.file);
  if (raw.facts !== null) return;
  const spellings = new IdSpellings();
  const corrected = new Set<string>();
  const read = (id: string, column: string, line: number | null): string | null => {
    const reading = spellings.of(id);
    if (!(reading instanceof Unreadable) && !(reading instanceof Corrected)) return reading;
    const { code, expected } = reading;
    const outcome = reading instanceof Corrected ? 'corrected' : 'refused';
    const first = !corrected.has(id);
    if (outcome === 'refused' || first)
      findings.report({ row: line, column, found: id, expected, code, outcome });
    corrected.add(id);
    return valueOf(reading);
  };
  const actors = new Map<string, RawGraph['actors'][number]>();
  const readActors: RawGraph['actors'] = [];
  for (const actor of raw.actors) {
    const id = read(actor.id, 'id', actor.line);
    if (id === null) continue;
    const first = actors.get(id);
    // Two spellings of one id: what the first does not say the second may.
    if (first !== undefined && id !== actor.id) first.values = { ...actor.values, ...first.values };
    else readActors.push({ ...actor, id });
    if (first === undefined) actors.set(id, readActors.at(-1)!);
  }
  raw.actors = readActors;
  raw.ties = raw.ties.filter((tie) => {
    const [from, to] = [read(tie.from, 'from', tie.line), read(tie.to, 'to', tie.line)];
    if (from === null || to === null) return false;
    // In place: a list may have a million ties.
    tie.from = from;
    tie.to = to;
    return true;
  });
}
