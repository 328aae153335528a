import type { NetworkData } from '../../../contract/network-data.ts';
import { frameWaves } from '../patterns/frame-waves.ts';
import { isolationOf, type Isolation } from '../patterns/isolated-school.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';

/** A school and the network and wave in which it stands as it does. */
export type StandingSchool = {
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

export type IsolationGroup = {
  id: keyof typeof groupNames;
  name: Bilingual;
  advice: Bilingual;
  schools: StandingSchool[];
};

const groupNames = {
  'did-not-answer': [
    { es: 'Sin respuesta', en: 'No answer' },
    {
      es: 'No respondieron: de sus lazos no se sabe nada. Primero, preguntar por qué.',
      en: 'They did not answer: nothing is known of their ties. First, ask why.',
    },
  ],
  silent: [
    { es: 'Sin lazos', en: 'Without ties' },
    {
      es: 'Respondieron, no nombran a nadie y nadie las nombra. Vale la pena visitarlas.',
      en: 'They answered, name nobody and are named by nobody. Worth a visit.',
    },
  ],
  'named-but-silent': [
    { es: 'Nombradas, pero no nombran', en: 'Named, but name nobody' },
    {
      es: 'Otras cuentan con ellas, pero ellas no nombran a nadie. Conversar qué reciben.',
      en: 'Others count on them, but they name nobody. Talk about what they receive.',
    },
  ],
  unnamed: [
    { es: 'Nombran, pero nadie las nombra', en: 'Name others, and nobody names them' },
    {
      es: 'Buscan a otras sin respuesta visible. Preguntar qué necesitan.',
      en: 'They look to others without a visible answer. Ask what they need.',
    },
  ],
  remote: [
    { es: 'Apartadas', en: 'Remote' },
    {
      es: 'Lejos de las demás de su red, en línea recta. Pensar en traslado o encuentros a distancia.',
      en: 'Far from the others of their network, in a straight line. Think of transport or meeting at a distance.',
    },
  ],
} as const satisfies Record<string, readonly [Bilingual, Bilingual]>;

const memberLists = {
  'did-not-answer': 'didNotAnswer',
  silent: 'silent',
  'named-but-silent': 'namedButSilent',
  unnamed: 'unnamed',
  remote: 'remote',
} as const satisfies Record<keyof typeof groupNames, keyof Isolation>;

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
  const last = networks.flatMap((data) => frameWaves(data).slice(-1)).filter((frame) => frame.rosterKnown);
  const standings = last.map((frame) => ({ frame, groups: isolationOf(frame) }));
  const answeredOutside = (lists: readonly (keyof Isolation)[]) =>
    new Set(
      standings.flatMap(({ frame, groups }) =>
        frame.ids.filter((_, i) => frame.answered[i] && !lists.some((list) => groups[list].includes(i))),
      ),
    );
  const tied = answeredOutside(['silent', 'namedButSilent']);
  const namedBack = answeredOutside(['silent', 'namedButSilent', 'unnamed']);
  const betterElsewhere: Partial<Record<keyof typeof groupNames, ReadonlySet<string>>> = {
    silent: tied,
    'named-but-silent': tied,
    unnamed: namedBack,
  };
  const groupOf = (id: keyof typeof groupNames): IsolationGroup => ({
    id,
    name: groupNames[id][0],
    advice: groupNames[id][1],
    schools: standings
      .flatMap(({ frame, groups }) =>
        groups[memberLists[id]].map((i) => {
          const actor = frame.actors[i];
          return {
            id: frame.ids[i]!,
            name: frame.names[i]!,
            networkId: frame.network.id,
            networkName: frame.network.name,
            wave: frame.wave.waveId,
            simulated: frame.network.simulated,
            latitude: actor?.latitude ?? null,
            longitude: actor?.longitude ?? null,
            comunaId: actor?.comunaId ?? null,
          };
        }),
      )
      .filter(({ id: school }) => betterElsewhere[id]?.has(school) !== true)
      .sort((a, b) => (a.id === b.id ? order(a.networkId, b.networkId) : order(a.id, b.id))),
  });
  return {
    groups: (Object.keys(groupNames) as (keyof typeof groupNames)[]).map(groupOf),
    networks: last.length,
    schools: new Set(last.flatMap(({ ids }) => ids)).size,
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
