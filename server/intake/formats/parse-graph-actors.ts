import type { RecordOf } from '../../../contract/records.ts';
import { actorHeadings } from '../headings.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { ActorsBeside } from './actors-beside.ts';
import { actorOfValues, describedFields, hasKindPrefix } from './actor-of-values.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawActor, RawGraph } from './raw-graph.ts';
import { aboutGraph } from './refuse-file.ts';

export type ParsedActors = {
  actors: Map<string, RecordOf<'actor'>>;
  /** By actor, what is taken for granted of it: a name that is only the id, a kind that nobody gives. */
  assumed: Map<string, string[]>;
};

/** The actors of a graph file by id: those it lists, those of the file beside it, else the ends of its ties. */
export function parseActors(
  raw: RawGraph,
  beside: ActorsBeside | null,
  findings: LimitedFindings,
): ParsedActors {
  const actors = new Map<string, RecordOf<'actor'>>();
  const assumed = new Map<string, string[]>();
  const described = describedFields(raw);
  if (raw.listed && beside === null) reportNames(raw, described.name, findings);
  for (const each of raw.actors) {
    if (actors.has(each.id)) reportRepeated(each, findings);
    else if (isPersonalId(each.id)) reportPersonal(each, findings);
    else {
      const { actor, unsaid } = actorOfValues(each, described);
      actors.set(each.id, actor);
      assumed.set(each.id, unsaid);
    }
  }
  for (const actor of beside?.actors ?? []) {
    actors.set(actor.id, actor);
    assumed.set(actor.id, beside!.assumedOf(actor.id));
  }
  if (raw.listed || beside !== null) return { actors, assumed };
  for (const { from, to } of raw.ties) {
    for (const id of [from, to]) {
      if (id === '' || actors.has(id) || isPersonalId(id)) continue;
      actors.set(id, bareActor(id, raw.simulated));
      assumed.set(id, ['name', ...(hasKindPrefix(id) ? [] : ['kind'])]);
    }
  }
  return { actors, assumed };
}

function reportNames(raw: RawGraph, name: string | null, findings: LimitedFindings): void {
  if (raw.actors.length === 0) return;
  if (name === null) {
    if (raw.actors.every(({ id }) => hasKindPrefix(id))) return;
    const expected = `names of the actors in an attribute such as ${actorHeadings.name.slice(0, 3).join(', ')}: the ids stand as names`;
    findings.report(aboutGraph('names-not-given', null, expected));
  } else if (!['name', 'nombre', 'label'].includes(foldedWord(name))) {
    const expected = 'names of the actors: taken from this attribute';
    findings.report(aboutGraph('name-column', name, expected, { column: name }));
  }
}

const reportRepeated = ({ id, line }: RawActor, findings: LimitedFindings): void =>
  findings.report({
    row: line,
    column: 'id',
    found: id,
    expected: 'every actor listed once: the first stands',
    code: 'duplicate-actor',
    outcome: 'refused',
  });

const reportPersonal = ({ line }: RawActor, findings: LimitedFindings): void =>
  findings.report({
    row: line,
    column: 'id',
    found: '…',
    expected: 'an id that is no number, address or telephone of a natural person',
    code: 'personal-number',
    outcome: 'refused',
  });
