import { actorHeadings } from '../headings.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { isPersonKind, personAsActor } from '../personal/person-kinds.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawActor, RawGraph } from './raw-graph.ts';

/**
 * Takes actors that are persons by their kind out of a graph, with their ties and whatever is known of them; each is
 * reported by its row, and never by its name.
 *
 * @param also ids that a sheet beside the graph says are persons
 */
export function refusePersons(raw: RawGraph, also: ReadonlySet<string>, findings: LimitedFindings): void {
  const persons = new Set(also);
  const report = (line: number | null, column: string) => {
    findings.report({ row: line, column, ...personAsActor });
  };
  raw.actors = raw.actors.filter((actor) => {
    const column = kindColumn(actor);
    if (column === null && !persons.has(actor.id)) return true;
    persons.add(actor.id);
    report(actor.line, column ?? 'id');
    return false;
  });
  if (persons.size === 0) return;
  raw.ties = raw.ties.filter(({ from, to, line }) => {
    const column = persons.has(from) ? 'from' : persons.has(to) ? 'to' : null;
    if (column !== null) report(line, column);
    return column === null;
  });
}

/** The attribute by which an actor is a person; `null`: it is none. */
const kindColumn = ({ values }: RawActor): string | null =>
  Object.keys(values).find(
    (name) => kindNames.has(foldedWord(name)) && isPersonKind(String(values[name]).replace(/^:/, '')),
  ) ?? null;

const kindNames: ReadonlySet<string> = new Set([...actorHeadings.kind, 'labels']);
