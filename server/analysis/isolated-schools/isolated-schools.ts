import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import { idsOf } from '../survey-wave/member-names.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { isolationOf, membersInTies, type Isolation } from '../patterns/isolated-school/isolation.ts';
import { tiesElsewhere } from './ties-elsewhere.ts';

/** A school and the network and wave in which it stands as it does. */
export type IsolatedSchool = {
  id: string;
  name: string;
  networkId: string;
  networkName: string;
  wave: string;
  simulated: boolean;
  latitude: number | null;
  longitude: number | null;
  comunaId: string | null;
  /** Networks of the territory in whose last wave it does have ties. */
  otherNetworks: { id: string; name: string }[];
};

/** The groups in the order in which they are listed, and where the members of each stand. */
const memberLists = {
  'did-not-answer': 'didNotAnswer',
  silent: 'silent',
  'named-but-silent': 'namedButSilent',
  unnamed: 'unnamed',
  remote: 'remote',
} as const satisfies Record<string, keyof Isolation>;

export type IsolationGroupId = keyof typeof memberLists;
export type IsolationGroup = { id: IsolationGroupId; schools: IsolatedSchool[] };

/** How the members of a network stand in its last wave. */
export type LastWave = { survey: SurveyWave; groups: Isolation };

type Isolated = { groups: IsolationGroup[]; networks: number; schools: number };

/**
 * Isolated schools of a territory in groups that need different visits, from the last wave of each network. A school
 * stands apart in a network, by the definition of the pattern `isolated-school`: it is listed once for each network in
 * which it does, with those in which it has ties.
 *
 * Returns  five groups, always in the same order, schools by id and then network
 * Cost     O(networks · n²)
 */
export function isolatedSchools(networks: readonly NetworkData[]): Isolated {
  return isolatedInWaves(networks.flatMap(lastWavesOf));
}

/** Groups of schools that answered and lack ties: to have some in another network changes what is said of the school. */
const withoutTies: ReadonlySet<IsolationGroupId> = new Set(['silent', 'named-but-silent', 'unnamed']);

/** The same without those that have ties in another network: isolated as a school, not only in a network. */
export const schoolsIsolatedEverywhere = (networks: readonly NetworkData[]): IsolationGroup[] =>
  isolatedSchools(networks).groups.map(({ id, schools }) => ({
    id,
    schools: withoutTies.has(id) ? schools.filter(({ otherNetworks: { length } }) => length === 0) : schools,
  }));

/** The last wave of a network; none where nobody was asked, or no list of members is known. */
export const lastWavesOf = (data: NetworkData): LastWave[] =>
  buildSurveyWaves(data)
    .slice(-1)
    .filter((survey) => survey.rosterKnown && survey.asked)
    .map((survey) => ({ survey, groups: isolationOf(survey) }));

/** The same from the last waves of networks, in the order of their ids. */
export function isolatedInWaves(waves: readonly LastWave[]): Isolated {
  const elsewhere = tiesElsewhere(
    waves.map(({ survey }) => ({
      network: { id: survey.network.id, name: survey.network.name },
      inTies: idsOf(survey, membersInTies(survey)),
    })),
  );
  const groupOf = (id: IsolationGroupId): IsolationGroup => ({
    id,
    schools: waves
      .flatMap(({ survey, groups }) => groups[memberLists[id]].map((i) => schoolOf(survey, i)))
      .map((school) => ({ ...school, otherNetworks: elsewhere(school.id, school.networkId) }))
      .sort((a, b) => (a.id === b.id ? byCodeUnit(a.networkId, b.networkId) : byCodeUnit(a.id, b.id))),
  });
  return {
    groups: (Object.keys(memberLists) as IsolationGroupId[]).map(groupOf),
    networks: waves.length,
    schools: new Set(waves.flatMap(({ survey }) => survey.ids)).size,
  };
}

function schoolOf({ ids, names, actors, network, wave }: SurveyWave, i: number) {
  const actor = actors[i];
  return {
    id: ids[i]!,
    name: names[i]!,
    networkId: network.id,
    networkName: network.name,
    wave: wave.waveId,
    simulated: network.simulated,
    latitude: actor?.latitude ?? null,
    longitude: actor?.longitude ?? null,
    comunaId: actor?.comunaId ?? null,
  };
}
