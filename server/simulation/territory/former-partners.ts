import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Random } from '../../analysis/random.ts';
import { slepOwnerId } from './fictional-owners.ts';
import { comunas } from './fictional-places.ts';
import type { FictionalSchool } from './fictional-schools.ts';
import { partners } from './partner-organisations.ts';

/**
 * Alliances that the schools of the comuna that came late to the SLEP brought from their municipality: with the cultural
 * group and the foundation. Some ended with the passage, of these a part came back, and of one in six nobody kept a date.
 */
export function formerPartners(schools: readonly FictionalSchool[], random: Random): RecordOf<'tie'>[] {
  const late = comunas.find(({ fromYear }) => fromYear > 2021)!;
  const passed = schools.filter(
    ({ actor }) => actor.comunaId === late.id && actor.sostenedorId === slepOwnerId,
  );
  return passed.flatMap(({ actor }) =>
    [partners['community']!, partners['foundation']!].flatMap((partner) =>
      allianceOf(actor.id, partner.id, late.fromYear, random.fork(`${actor.id}/${partner.id}`)),
    ),
  );
}

function allianceOf(school: string, partner: string, passage: number, random: Random): RecordOf<'tie'>[] {
  const alliance = (validFrom: string | null, validTo: string | null) =>
    newRecord('tie', { layer: 'partnership', from: school, to: partner, validFrom, validTo });
  if (random.chance(0.4)) return [];
  if (random.chance(1 / 6)) return [alliance(null, null)];
  const began = String(passage - 1 - random.integer(4));
  if (random.chance(0.4)) return [alliance(began, null)];
  const first = alliance(began, `${String(passage - 1)}-12`);
  return random.chance(0.4) ? [first, alliance(`${String(passage + 1)}-03`, null)] : [first];
}
