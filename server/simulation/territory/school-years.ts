import type { RecordOf } from '../../../contract/records.ts';
import type { Random } from '../../analysis/random.ts';
import { municipalityOf, slepOwnerId } from './fictional-owners.ts';
import { comunas, exampleYears } from './fictional-places.ts';
import type { FictionalSchool } from './fictional-schools.ts';

/** What a register would say of the school in each year, who runs it, and the passage from municipality to SLEP. */
export function schoolHistory(
  school: FictionalSchool,
  random: Random,
): (RecordOf<'school-year'> | RecordOf<'tie'> | RecordOf<'school-event'>)[] {
  const years = yearRecords(school, random);
  return [...years, ...administrationTies(school), ...events(school)];
}

function firstSlepYear(school: FictionalSchool): number {
  return comunas.find(({ id }) => id === school.actor.comunaId)?.fromYear ?? exampleYears[0];
}

/** Owner and dependency in one year: public schools of a late comuna were municipal before. */
function administration(school: FictionalSchool, year: number) {
  const { sostenedorId, dependency, comunaId } = school.actor;
  const municipal = sostenedorId === slepOwnerId && year < firstSlepYear(school);
  return municipal
    ? { sostenedorId: municipalityOf(comunaId ?? ''), dependency: 'municipal-daem' as const }
    : { sostenedorId, dependency: dependency ?? ('unknown' as const) };
}

function yearRecords(school: FictionalSchool, random: Random): RecordOf<'school-year'>[] {
  const { actor } = school;
  const drift = random.normal(-0.02, 0.03);
  const last = exampleYears[exampleYears.length - 1]!;
  return exampleYears.map((year) => ({
    type: 'school-year',
    schoolId: actor.id,
    year,
    name: actor.name,
    state: 'working',
    ...administration(school, year),
    comunaId: actor.comunaId ?? '',
    deprovId: null,
    rural: actor.rural,
    hasEnrolment: true,
    enrolment: Math.max(4, Math.round((actor.enrolment ?? 0) * (1 - drift * (last - year)))),
    teaching: school.teaching,
    latitude: actor.latitude,
    longitude: actor.longitude,
  }));
}

function administrationTies(school: FictionalSchool): RecordOf<'tie'>[] {
  const spells: { sostenedorId: string; from: number; to: number | null }[] = [];
  for (const year of exampleYears) {
    const sostenedorId = administration(school, year).sostenedorId ?? '';
    const before = spells[spells.length - 1];
    if (before?.sostenedorId === sostenedorId) continue;
    if (before !== undefined) before.to = year - 1;
    spells.push({ sostenedorId, from: year, to: null });
  }
  return spells.map(({ sostenedorId, from, to }) => ({
    type: 'tie',
    networkId: null,
    waveId: null,
    layer: 'administers',
    from: sostenedorId,
    to: school.actor.id,
    strength: null,
    sign: 1,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: String(from),
    validTo: to === null ? null : String(to),
    attributes: {},
  }));
}

function events(school: FictionalSchool): RecordOf<'school-event'>[] {
  return exampleYears.slice(1).flatMap((year) => {
    const before = administration(school, year - 1);
    const after = administration(school, year);
    if (before.sostenedorId === after.sostenedorId) return [];
    const event = {
      type: 'school-event' as const,
      schoolId: school.actor.id,
      fromYear: year - 1,
      toYear: year,
    };
    return [
      { ...event, kind: 'owner-changed' as const, before: before.sostenedorId, after: after.sostenedorId },
      { ...event, kind: 'municipal-to-slep' as const, before: before.dependency, after: after.dependency },
    ];
  });
}
