import type { RecordOf } from '../../../contract/records.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { FUNDACION_CHILE, MINEDUC, namedActor } from './case-actors.ts';
import { caseMember, caseNetwork, caseWave, citations } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { cell, numberIn, sourced } from './case-tables.ts';
import type { CaseLine, CaseTables } from './case-tables.ts';

const slug = (text: string): string => foldedWord(text).replaceAll('_', '-');

/** The cohort of ten Redes de Mejoramiento Escolar: one set, because the source does not tell them apart. */
export function rmeCase(table: CaseTables): Case {
  const [line] = table('rme_networks.csv');
  const id = 'case-rme-2016';
  const cohort = namedActor(
    line!,
    'organisation:rme-2016-networks',
    'Diez Redes de Mejoramiento Escolar',
    'network-group',
  );
  const mineduc = namedActor(line!, MINEDUC.id, MINEDUC.name, 'state-body');
  const study = table('rme_study_actors.csv').map((each) => [
    `study.${slug(cell(each, 'actor')!)}`,
    cell(each, 'role_in_study'),
  ]);
  return {
    networks: [
      caseNetwork(line!, id, {
        name: 'Redes de Mejoramiento Escolar, estudio de 2016',
        kind: 'rme',
        citation: citations.rme,
        description:
          'Ten networks of 6 to 16 institutions in five regions, studied as cases of 2016. The source does not describe them one by one, nor say how many show informative, collaborative or cooperative processes.',
        attributes: {
          ...sourced(line!, 'zones', 'owner_kinds', 'settings', 'school_levels'),
          regions: numberIn(line!, 'regions'),
          members_min: numberIn(line!, 'members_min'),
          members_max: numberIn(line!, 'members_max'),
          ...Object.fromEntries(study),
        },
      }),
    ],
    actors: [
      { ...cohort, record: { ...cohort.record, isSet: true, setSize: numberIn(line!, 'networks') } },
      mineduc,
    ],
    members: [caseMember(line!, id, cohort.record.id), caseMember(line!, id, mineduc.record.id, 'promoter')],
    waves: [
      caseWave(line!, id, [1, '2016', '2016'], {
        state: 'interviews, a group interview and observed sessions',
      }),
    ],
    ties: [],
  };
}

const territories: Readonly<Record<string, string>> = {
  barrancas: 'slep:1303',
  huasco: 'slep:0302',
  costa_araucania: 'slep:0902',
  puerto_cordillera: 'slep:0402',
};

/** The diagnosis of networks in the first four SLEPs: who was heard in each; no tie is in the source. */
export function slepCases(table: CaseTables): Case[] {
  const voices = table('slep_participants.csv')
    .map((line) => cell(line, 'role_en'))
    .join('; ');
  return table('slep_pilot.csv').map((line) => {
    const key = cell(line, 'slep_id')!;
    const id = `case-slep-${slug(key)}`;
    const body = namedActor(line, `public-body:slep-${slug(key)}`, `SLEP ${cell(line, 'name')}`, 'slep');
    const interviews = [
      'interviews_individual',
      'interviews_group_2_3',
      'interviews_focus_4_8',
      'interviews_total',
    ];
    return {
      networks: [
        caseNetwork(line, id, {
          name: `Redes en el SLEP ${cell(line, 'name')}: diagnóstico`,
          kind: 'slep',
          citation: citations.slep,
          territoryId: territories[key]!,
          description: `Conditions for setting up networks in one of the first four SLEPs. Comunas, schools, pupils and year are not in the slides; the territory is the SLEP of that name in the official list. Heard or consulted in the four together: ${voices}.`,
          attributes: {
            ...sourced(line),
            ...Object.fromEntries(interviews.map((name) => [name, numberIn(line, name)])),
          },
        }),
      ],
      actors: [body],
      members: [caseMember(line, id, body.record.id)],
      waves: [],
      ties: [],
    };
  });
}

const kinds: Readonly<Record<string, RecordOf<'network'>['kind']>> = {
  rural_microcentre: 'microcentro',
  ministry_strategy: 'rme',
  network_of_teachers: 'national-programme',
  network_of_schools: 'national-programme',
  foundation: 'national-programme',
  project: 'thematic',
  subject_network: 'thematic',
};

/** The networks that the slides name as Chilean cases, with their promoters where these are named. */
export function nationalCases(table: CaseTables): Case[] {
  return table('national_networks.csv').map((line) => {
    const id = `case-${slug(cell(line, 'network_id')!)}`;
    const promoters = (cell(line, 'promoter') ?? '').split(';').filter((name) => name !== '');
    const actors = promoters.map((name) => promoter(line, name));
    return {
      networks: [
        caseNetwork(line, id, {
          name: cell(line, 'name_es')!,
          kind: kinds[cell(line, 'kind')!] ?? null,
          citation: citations.slep,
          description: 'Only the name, programmes and promoters of this network are in the sources.',
          attributes: sourced(line, 'kind', 'kind_basis', 'programmes', 'promoter_basis', 'other_mentions'),
        }),
      ],
      actors,
      members: actors.map(({ record }) => caseMember(line, id, record.id, 'promoter')),
      waves: [],
      ties: [],
    };
  });
}

function promoter(line: CaseLine, name: string) {
  if (name === 'MINEDUC') return namedActor(line, MINEDUC.id, MINEDUC.name, 'state-body');
  if (name === FUNDACION_CHILE.name) return namedActor(line, FUNDACION_CHILE.id, name, 'foundation');
  const subKind = name.startsWith('Fundación') ? 'foundation' : null;
  return namedActor(line, `organisation:${slug(name)}`, name, subKind);
}
