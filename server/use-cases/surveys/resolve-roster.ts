import { codedProblem } from '../../../contract/problems.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { RosterEntry } from '../../../contract/surveys.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The actors whom a survey is about, as the store knows them, in the order given.
 *
 * @returns the roster, and whether it is of simulated actors
 * @throws TelarProblem `invalid-request` for actors that are not stored or come twice, for lines that stand for
 *   several actors or for a natural person, and for simulated actors beside real ones
 */
export async function resolveRoster(
  { store }: Pick<Dependencies, 'store'>,
  ids: readonly string[],
  field = 'roster',
): Promise<{ roster: RosterEntry[]; simulated: boolean }> {
  const stored = new Map((await store.listActorsById(ids)).map((actor) => [actor.id, actor]));
  const actors = ids.map((id, at) => checked(stored.get(id), id, `${field}.${String(at)}`));
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0)
    throw codedProblem('actor-listed-twice', { actor: ids[twice]! }, `${field}.${String(twice)}`);
  const simulated = actors[0]!.simulated;
  const other = actors.findIndex((actor) => actor.simulated !== simulated);
  if (other >= 0) throw codedProblem('survey-mixes-simulated', {}, `${field}.${String(other)}`);
  const comunas = await store.namesOfTerritories(actors.flatMap(({ comunaId }) => comunaId ?? []));
  return { roster: actors.map((actor) => entryOf(actor, comunas)), simulated };
}

function checked(actor: RecordOf<'actor'> | undefined, id: string, field: string): RecordOf<'actor'> {
  if (actor === undefined) throw codedProblem('actor-not-stored', { actor: id }, field);
  if (actor.isSet || actor.legalKind === 'natural-person')
    throw codedProblem('actor-cannot-be-asked', { actor: id }, field);
  return actor;
}

const entryOf = (
  { id, name, rbd, comunaId }: RecordOf<'actor'>,
  comunas: ReadonlyMap<string, string>,
): RosterEntry => ({
  actorId: id,
  name,
  rbd,
  comunaName: comunaId === null ? null : (comunas.get(comunaId) ?? null),
});
