import { isOneSchool } from '../../../contract/identifiers.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Dependencies } from '../dependencies.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import { unknownId } from '../unknown-id.ts';

export type KitScope = {
  /** Ids of actors; or one of the two others. */
  schools: readonly string[];
  territory?: string | undefined;
  network?: string | undefined;
};

/** Those who are asked and may be named, and what they are called together, where that is known. */
type Chosen = { ids: readonly string[]; name: string | null };

/**
 * The schools of a kit: those listed, those of a territory that work (of a SLEP the ones it runs), or the members of a
 * network. Of a territory they come by name.
 *
 * @throws TelarProblem `not-found` for a territory or network that is not stored, `invalid-request` unless one of the
 *   three is given
 */
export async function resolveKitSchools(
  telar: Pick<Dependencies, 'store'>,
  { schools, territory, network }: KitScope,
): Promise<Chosen> {
  const given = [schools.length > 0, territory !== undefined, network !== undefined];
  if (given.filter(Boolean).length !== 1) throw codedProblem('kit-schools-open', {}, 'schools');
  if (territory !== undefined) return schoolsOfTerritory(telar, territory);
  if (network !== undefined) return membersOfNetwork(telar, network);
  return { ids: schools, name: null };
}

async function schoolsOfTerritory(telar: Pick<Dependencies, 'store'>, id: string): Promise<Chosen> {
  const found = await territoryInYear(telar, { id });
  if (found === null) throw unknownId('territory', id);
  const schools = found.stored.actors.filter(isWorking).toSorted((a, b) => byCodeUnit(a.name, b.name));
  return { ids: schools.map((school) => school.id), name: found.territory.name };
}

const isWorking = (actor: RecordOf<'actor'>): boolean =>
  isOneSchool(actor) && (actor.state === null || actor.state === 'working');

async function membersOfNetwork({ store }: Pick<Dependencies, 'store'>, id: string): Promise<Chosen> {
  const network = await store.loadNetwork(id);
  if (network === null) throw unknownId('network', id);
  const ids = new Set(network.members.map(({ actorId }) => actorId));
  return { ids: [...ids], name: network.network.name };
}
