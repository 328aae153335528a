import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import { isolationOf, type Isolation } from '../patterns/isolated-school/isolation.ts';

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

/**
 * Isolated schools of a territory in groups that need different visits, from the last wave of each network. A school
 * of several networks stands once for each; one that is tied in any of them is not listed as without ties, and one
 * that is named back in any of them is not listed as unnamed.
 *
 * Returns  five groups, always in the same order, schools by id and then network
 * Cost     O(networks · n²)
 */
export function isolatedSchools(networks: readonly NetworkData[]): {
  groups: IsolationGroup[];
  networks: number;
  schools: number;
} {
  const last = networks
    .flatMap((data) => buildSurveyWaves(data).slice(-1))
    .filter((survey) => survey.rosterKnown && survey.asked);
  const isolationByNetwork = last.map((survey) => ({ survey, groups: isolationOf(survey) }));
  const answeredOutside = (lists: readonly (keyof Isolation)[]) =>
    new Set(
      isolationByNetwork.flatMap(({ survey, groups }) =>
        survey.ids.filter((_, i) => survey.answered[i] && !lists.some((list) => groups[list].includes(i))),
      ),
    );
  const tied = answeredOutside(['silent', 'namedButSilent']);
  const namedBack = answeredOutside(['silent', 'namedButSilent', 'unnamed']);
  const betterElsewhere: Partial<Record<IsolationGroupId, ReadonlySet<string>>> = {
    silent: tied,
    'named-but-silent': tied,
    unnamed: namedBack,
  };
  const groupOf = (id: IsolationGroupId): IsolationGroup => ({
    id,
    schools: isolationByNetwork
      .flatMap(({ survey, groups }) =>
        groups[memberLists[id]].map((i) => {
          const actor = survey.actors[i];
          return {
            id: survey.ids[i]!,
            name: survey.names[i]!,
            networkId: survey.network.id,
            networkName: survey.network.name,
            wave: survey.wave.waveId,
            simulated: survey.network.simulated,
            latitude: actor?.latitude ?? null,
            longitude: actor?.longitude ?? null,
            comunaId: actor?.comunaId ?? null,
          };
        }),
      )
      .filter(({ id: school }) => betterElsewhere[id]?.has(school) !== true)
      .sort((a, b) => (a.id === b.id ? byCodeUnit(a.networkId, b.networkId) : byCodeUnit(a.id, b.id))),
  });
  return {
    groups: (Object.keys(memberLists) as IsolationGroupId[]).map(groupOf),
    networks: last.length,
    schools: new Set(last.flatMap(({ ids }) => ids)).size,
  };
}
