import type { Finding } from '../../../contract/findings.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorHeadings } from '../headings.ts';
import { FindingLog } from '../bundle/bundle-findings.ts';
import { actorsSheet } from '../bundle/bundle-sheets.ts';
import { text } from '../bundle/cell-formats.ts';
import { readSheet } from '../bundle/read-sheet.ts';
import { optional, required, sheet } from '../bundle/sheet.ts';
import { parseActors } from '../bundle/parse-actors.ts';
import { withoutPersons } from '../bundle/refuse-persons.ts';
import { graphActorId } from './graph-actor-ids.ts';
import type { ImportFile } from '../intake-result.ts';

/** Who the actors of a graph file are, from the sheet that came with it. */
export type ActorsBeside = {
  file: string;
  ids: string[];
  actors: RecordOf<'actor'>[];
  /** Ids that the sheet says are persons: no actors, and no ends of ties. */
  persons: ReadonlySet<string>;
  findings: Finding[];
  /** Fields of an actor that the sheet does not give. */
  assumedOf(id: string): string[];
  /** Attributes by name in the order of `actors`; `null` for an actor the sheet does not list. */
  attributesOf(actors: readonly string[]): Record<string, (string | null)[]>;
};

/** As the sheet `actors` of a bundle, with ids of any form: graph files name actors as they like. */
const sheetBeside = sheet('actors', ['actores', 'nodes', 'nodos'], {
  ...actorsSheet.columns,
  id: required('actor_id', actorHeadings.id.join(' '), graphActorId),
  name: optional('name', actorHeadings.name.join(' '), text),
});

export function readActorsBeside(file: ImportFile): ActorsBeside {
  const log = new FindingLog();
  const { rows: found, unread, fields } = readSheet(sheetBeside, file, log);
  const { rows, persons } = withoutPersons(found, log);
  const nothing = {
    members: [],
    waves: [],
    responses: [],
    ties: [],
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
    events: [],
    contracts: [],
    evaluations: [],
    results: [],
  };
  const parsed = parseActors(
    { rows, unread, fields: new Set(fields), present: true },
    nothing,
    { simulated: false, networkIds: new Set(), names: new Map() },
    log,
  );
  const byId = new Map(parsed.map((each) => [each.record.id, each]));
  const actors = [...byId.values()].map(({ record }) => record);
  const ids = actors.map(({ id }) => id);
  return {
    file: file.name,
    ids,
    actors,
    persons,
    // A graph file is known by its ties: what its actors sheet leaves open is no observation.
    findings: log.all.filter(({ code }) => code !== 'columns-not-given'),
    assumedOf: (id) => [...(byId.get(id)?.assumed ?? [])],
    attributesOf: (wanted) => attributesOf(actors, wanted),
  };
}

function attributesOf(actors: readonly RecordOf<'actor'>[], wanted: readonly string[]) {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const names = new Set(actors.flatMap(({ attributes }) => Object.keys(attributes)));
  const columns: Record<string, (string | null)[]> = {};
  const add = (name: string, valueOf: (actor: RecordOf<'actor'>) => unknown): void => {
    columns[name] = wanted.map((id) => {
      const actor = byId.get(id);
      const value = actor === undefined ? null : valueOf(actor);
      return value === null || value === undefined ? null : String(value);
    });
  };
  for (const name of names) add(name, ({ attributes }) => attributes[name]);
  add('kind', ({ kind }) => kind);
  if (actors.some(({ group }) => group !== null)) add('group', ({ group }) => group);
  return columns;
}
