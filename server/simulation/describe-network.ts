import type { Random } from '../analysis/random.ts';
import { newRecord } from '../../contract/new-record.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { External, NetworkPlan } from './network-plan.ts';

/** How a simulated network is called and where it belongs; a territory sets these, a single network has its own. */
export interface NetworkSetting {
  readonly networkId: string;
  readonly name: string;
  readonly kind: RecordOf<'network'>['kind'];
  readonly territoryId: string | null;
  readonly purpose: string | null;
}

/**
 * Fictional schools lie around this point in the open ocean, 200 km west of the coast, so that no map can take
 * one of them for a school of a real town.
 */
const fictionalPlace = { latitude: -36.6, longitude: -75.6 } as const;

export function coordinatesOf(east: number, north: number): { latitude: number; longitude: number } {
  const latitude = fictionalPlace.latitude + north / 111.2;
  const longitude =
    fictionalPlace.longitude + east / (111.2 * Math.cos((fictionalPlace.latitude * Math.PI) / 180));
  return { latitude: round5(latitude), longitude: round5(longitude) };
}

const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

export function networkRecord(plan: NetworkPlan, setting: NetworkSetting): RecordOf<'network'> {
  const share = plan.mandatedShare;
  return newRecord('network', {
    id: setting.networkId,
    name: setting.name,
    kind: setting.kind,
    mandate: share >= 0.9 ? 'mandated' : share <= 0.1 ? 'voluntary' : 'mixed',
    purpose: setting.purpose,
    territoryId: setting.territoryId,
    validFrom: startOf(plan),
    simulated: true,
    rosterKnown: true,
    description: 'Red simulada: sus escuelas y lazos no existen.',
  });
}

const startOf = (plan: NetworkPlan) => `${plan.recipe.firstYear - (plan.establishedBefore ? 2 : 0)}-03`;

export function memberships(plan: NetworkPlan, networkId: string): RecordOf<'membership'>[] {
  const schools = plan.members.map((member, i) =>
    newRecord('membership', {
      networkId,
      actorId: member.id,
      role: plan.coordinators.has(i) ? 'coordinator' : 'member',
      validFrom: member.newlyJoined ? `${plan.recipe.firstYear + member.joins - 1}-03` : startOf(plan),
    }),
  );
  const advisers = plan.externals.map((external) =>
    newRecord('membership', {
      ...{ networkId, actorId: external.id, role: 'adviser' },
      ...contractDates(plan, external),
    }),
  );
  return [...schools, ...advisers];
}

/** The contract of an adviser with each school it works with, in hours a year. */
export function assistance(
  plan: NetworkPlan,
  networkId: string,
  works: readonly Uint8Array[],
  random: Random,
): RecordOf<'tie'>[] {
  return plan.externals.flatMap((external, place) =>
    plan.members.flatMap((member, i) =>
      works[place]?.[i] === 1
        ? [
            newRecord('tie', {
              networkId,
              layer: 'assists',
              from: external.id,
              to: member.id,
              strength: 10 + 5 * random.integer(19),
              ...contractDates(plan, external),
            }),
          ]
        : [],
    ),
  );
}

function contractDates(plan: NetworkPlan, external: External): { validFrom: string; validTo: string | null } {
  const year = (wave: number) => plan.recipe.firstYear + wave - 1;
  return {
    validFrom: `${year(external.firstWave)}-03`,
    validTo: external.lastWave < plan.recipe.waves ? `${year(external.lastWave)}-12` : null,
  };
}

/** A school that exists in this simulation only. The attributes that may show the block follow `blockShownAs`. */
export function schoolRecords(plan: NetworkPlan, random: Random): RecordOf<'actor'>[] {
  const by = (label: string, parts: number) => plan.members.map(() => `${label}${1 + random.integer(parts)}`);
  const block = (label: string) => plan.members.map((member) => `${label}${member.block + 1}`);
  const shown = plan.blockShownAs;
  const groups = shown === 'group' ? block('grupo-') : null;
  const owners =
    shown === 'sostenedor' ? block('sostenedor:sim-') : by('sostenedor:sim-', random.pick([1, 1, 2]));
  const comunas = shown === 'comuna' ? block('comuna:sim-') : by('comuna:sim-', random.pick([1, 2, 2]));
  return plan.members.map((member, i) => ({
    ...blankActor(member.id, member.name),
    kind: 'school' as const,
    comunaId: comunas[i] ?? null,
    ...coordinatesOf(member.east, member.north),
    rural: random.chance(0.4),
    enrolment: Math.round(Math.exp(random.normal(5.2, 0.8))),
    state: 'working' as const,
    dependency: 'slep' as const,
    sostenedorId: owners[i] ?? null,
    group: groups?.[i] ?? null,
  }));
}

export function externalRecords(plan: NetworkPlan): RecordOf<'actor'>[] {
  return plan.externals.map((external) => ({
    ...blankActor(external.id, external.name),
    kind: external.kind,
    subKind: external.subKind,
  }));
}

export const blankActor = (id: string, name: string): RecordOf<'actor'> =>
  newRecord('actor', { id, kind: 'school', name, simulated: true });
