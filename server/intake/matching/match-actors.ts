import type { ActorMatch } from '../../../contract/imports.ts';
import { idInFile, isGlobalId, isOwnActor } from '../../../contract/local-ids.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import { parseSchoolLabel, rbdOf } from '../school-names.ts';
import type { ActorIndex, KnownActor } from './actor-index.ts';

/** Candidates that a match lists at most. */
const mostCandidates = 5;

export type MatchOptions = {
  index: ActorIndex;
  /** By the id in the files: the actor it is, or `null` for one that is not in the register. */
  decisions: Readonly<Record<string, string | null>>;
  /** Comunas of the territory of the network; `null`: it is not known where the network is. */
  comunas: ReadonlySet<string> | null;
};

type Actor = RecordOf<'actor'>;
/** An actor of the files: its record and id, and what they call it, be it by its id. */
type Named = { actor: Actor; id: string; name: string; hasName: boolean };

/**
 * Recognises the actors of an import among those that are stored. Certain is what carries an RBD, or an exact name that
 * one actor alone has in its comuna or in the territory of the network; whatever else is near is only proposed.
 *
 * @returns a match an actor, in the order of the records
 * @throws TelarProblem `unknown-match` for a choice of an actor that is not stored
 */
export function matchActors(records: readonly SourcedRecord[], options: MatchOptions): ActorMatch[] {
  const named = records.flatMap((sourced) => namedActor(sourced) ?? []);
  const matches = named.map((each) => matchActor(each, options));
  return eachActorOnce(matches);
}

/** States in which an actor of the files is stored under the id of the one it was recognised as. */
export const isRecognised = ({ state }: ActorMatch): boolean =>
  state === 'rbd' || state === 'name' || state === 'chosen';

function namedActor({ record, assumed }: SourcedRecord): Named | null {
  if (record.type !== 'actor') return null;
  const hasName = assumed?.includes('name') !== true;
  return { actor: record, id: idInFile(record.id), name: record.name, hasName };
}

function matchActor(named: Named, options: MatchOptions): ActorMatch {
  const { actor, id, name } = named;
  const { index, decisions } = options;
  const match = (
    state: ActorMatch['state'],
    actorId: string | null = null,
    candidates: readonly KnownActor[] = [],
  ): ActorMatch => ({
    id,
    name,
    state,
    actorId,
    candidates: candidates.slice(0, mostCandidates).map(candidate),
  });

  // An actor may be called `constructor`.
  const chosen = Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  if (chosen === null) return match('own');
  if (chosen !== undefined) {
    if (index.withId(chosen) === null) throw codedProblem('unknown-match', { id, actor: chosen }, 'matches');
    return match('chosen', chosen);
  }
  if (index.withId(actor.id) !== null) return match('id', actor.id);
  if (isGlobalId(actor.id) && !isOwnActor(actor.id) && actor.kind !== 'school') return match('own');
  const found = findActors(named, options);
  return match(found.state, found.certain?.id ?? null, found.candidates);
}

type Found = { state: ActorMatch['state']; certain: KnownActor | null; candidates: readonly KnownActor[] };

const noActor: Found = { state: 'none', certain: null, candidates: [] };

function findActors(named: Named, options: MatchOptions): Found {
  if (named.actor.kind !== 'school') return byName(named, options);
  const rbd = named.actor.rbd ?? rbdIn(named.id) ?? rbdIn(named.name);
  return rbd === null ? byName(named, options) : byRbd(named, rbd, options);
}

/** The RBD that a text writes out: beside the word RBD or a name, or with its check digit. A bare number may be anything. */
const rbdIn = (text: string): number | null =>
  parseSchoolLabel(text).rbd ?? (/-\s*[\dk]$/i.test(text) ? rbdOf(text) : null);

/** An RBD decides, unless the school that has it is called quite otherwise: then a digit may be wrong. */
function byRbd({ actor, name, hasName }: Named, rbd: number, { index }: MatchOptions): Found {
  const certain = index.withRbd(rbd);
  if (certain === null) return noActor;
  const label = parseSchoolLabel(name).name;
  const namesNothing =
    !hasName || (label === name.trim() && parseSchoolLabel(name).rbd !== null) || !/\p{L}{3}/u.test(label);
  const fits = namesNothing || index.near(label, (other) => other.id === certain.id).length > 0;
  const elsewhere = actor.comunaId !== null && actor.comunaId !== certain.comunaId;
  return fits && !elsewhere
    ? { state: 'rbd', certain, candidates: [certain] }
    : { state: 'near', certain: null, candidates: [certain] };
}

function byName({ actor, name }: Named, { index, comunas }: MatchOptions): Found {
  const within = actor.comunaId === null ? comunas : new Set([actor.comunaId]);
  const fits = (other: KnownActor) =>
    other.kind === actor.kind && (within === null || (other.comunaId !== null && within.has(other.comunaId)));
  const exact = index.withName(name).filter(fits);
  if (exact.length > 1) return { state: 'several', certain: null, candidates: exact };
  if (exact.length === 1 && within !== null) return { state: 'name', certain: exact[0]!, candidates: exact };
  // A letter or a number (`A`, `E1`) is like the names of many and is none of them.
  const alike = /\p{L}{3}/u.test(name) ? index.near(name, fits) : [];
  const near = [...new Set([...exact, ...alike])];
  return near.length === 0 ? noActor : { state: 'near', certain: null, candidates: near };
}

/** Two actors of the files that would become one are not made one in silence: the later ones wait for a choice. */
function eachActorOnce(matches: readonly ActorMatch[]): ActorMatch[] {
  const taken = new Set(matches.flatMap(({ state, actorId }) => (state === 'id' ? [actorId] : [])));
  return matches.map((match) => {
    if (match.state === 'chosen' || !isRecognised(match)) return match;
    if (taken.has(match.actorId)) return { ...match, state: 'near', actorId: null };
    taken.add(match.actorId);
    return match;
  });
}

const candidate = ({ id, name, rbd, comunaName }: KnownActor): ActorMatch['candidates'][number] => ({
  actorId: id,
  name,
  rbd,
  comunaName,
});
