import type { Levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { tiesAtTransfer } from '../../analysis/levels/ties-at-transfer.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';

/**
 * Ties of the schools of a territory around the year in which they passed to a SLEP, as known up to a year.
 *
 * @param stored schools of that year with their ties of any date
 */
export async function transferOfSchools(
  { store }: Pick<Dependencies, 'store'>,
  { id, year }: { id: string; year: number },
  { actors, ties }: Pick<TerritoryGraph, 'actors' | 'ties'>,
): Promise<Levels['transfer']> {
  const known = new Set(actors.map((actor) => actor.id));
  const passage = { territoryId: id, kind: 'municipal-to-slep' };
  const events: Omit<RecordOf<'school-event'>, 'type'>[] = [];
  for await (const event of paginate((page) => store.listSchoolEvents({ ...page, ...passage })))
    if (event.toYear <= year && known.has(event.schoolId)) events.push(event);
  return tiesAtTransfer(events, actors, ties);
}
