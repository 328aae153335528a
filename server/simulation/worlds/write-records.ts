import type { NetworkData } from '../../../contract/network-data.ts';
import { newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { inKeyOrder } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Chance } from './chance.ts';
import { collectAnswers, layersAsked } from './collect-answers.ts';
import type { Draft, School } from './world.ts';

const firstYear = 2023;
const meetingsAYear = 6;

/** Fictional schools lie around this point in the open ocean, so that no map takes one of them for a real school. */
const middle = { latitude: -36.6, longitude: -75.6 } as const;

/** The network as its survey, its attendance lists and its contracts record it. */
export function writeRecords(draft: Draft, chance: Chance): NetworkData {
  const { options, schools, heads } = draft;
  const networkId = `network:sim-${options.seed}`;
  const asked = layersAsked(draft, chance.fork('asked'));
  const waveIds = draft.waves.map((_, w) => String(firstYear + w));
  const answers = waveIds.map((waveId, w) =>
    collectAnswers(draft, w, { networkId, waveId }, asked, chance.fork(`answers/${w}`)),
  );
  const years = waveIds.map((_, w) =>
    meetingsOf(draft, networkId, firstYear + w, chance.fork(`meetings/${w}`)),
  );
  return newNetworkData({
    network: newRecord('network', {
      id: networkId,
      name: `Red simulada ${options.seed}`,
      kind: 'rme',
      validFrom: `${firstYear - 2}-03`,
      simulated: true,
      rosterKnown: true,
      description: 'Red simulada: sus escuelas y lazos no existen.',
    }),
    actors: inKeyOrder([...schools.map(schoolRecord), ...adviserRecords(draft)]),
    members: inKeyOrder(
      schools.map(({ id: actorId }, i) =>
        newRecord('membership', {
          ...{ networkId, actorId, validFrom: `${firstYear - 2}-03` },
          role: heads.has(i) ? 'coordinator' : 'member',
        }),
      ),
    ),
    waves: waveIds.map((waveId, w) =>
      newRecord('wave', {
        ...{ networkId, waveId, kind: 'survey', order: w + 1, date: `${waveId}-11` },
        layersAsked: [...asked],
        maxNominations: draft.voice.cap,
      }),
    ),
    responses: inKeyOrder(answers.flatMap(({ responses }) => responses)),
    ties: inKeyOrder([...answers.flatMap(({ ties }) => ties), ...contracts(draft, networkId)]),
    activities: inKeyOrder(years.flatMap(({ activities }) => activities)),
    attendance: inKeyOrder(years.flatMap(({ attendance }) => attendance)),
  });
}

function schoolRecord(school: School): RecordOf<'actor'> {
  const { id, name, place } = school;
  return newRecord('actor', {
    ...{ id, name, kind: 'school', simulated: true, state: 'working' },
    subKind: ['basic', 'secondary', 'basic-and-secondary'][school.level % 3]!,
    comunaId: `comuna:sim-${school.comuna + 1}`,
    sostenedorId: `sostenedor:sim-${school.owner + 1}`,
    group: school.group === null ? null : `grupo-${school.group + 1}`,
    latitude: place === null ? null : rounded(middle.latitude + place.north / 111.2),
    longitude: place === null ? null : rounded(middle.longitude + place.east / 89.3),
  });
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

const adviserRecords = ({ advisers }: Draft): RecordOf<'actor'>[] =>
  advisers
    .filter(({ contract }) => contract.includes(true))
    .map(({ id, name, kind }) =>
      newRecord('actor', {
        id,
        name,
        kind,
        subKind: kind === 'organisation' ? 'ate' : null,
        simulated: true,
      }),
    );

const contracts = ({ advisers, schools }: Draft, networkId: string): RecordOf<'tie'>[] =>
  advisers.flatMap(({ id: from, contract }) =>
    schools
      .filter((_, i) => contract[i])
      .map(({ id: to }) =>
        newRecord('tie', { networkId, layer: 'assists', from, to, validFrom: `${firstYear - 1}-03` }),
      ),
  );

function meetingsOf(
  draft: Draft,
  networkId: string,
  year: number,
  chance: Chance,
): { activities: RecordOf<'activity'>[]; attendance: RecordOf<'attendance'>[] } {
  const activities = Array.from({ length: meetingsAYear }, (_, k) =>
    newRecord('activity', {
      ...{ networkId, activityId: `${year}-${String(k + 1).padStart(2, '0')}`, kind: 'reunion', hours: 2 },
      date: `${year}-${String(4 + k).padStart(2, '0')}-15`,
      mandated: chance.happens(draft.mandated),
    }),
  );
  const attendance = activities.flatMap(({ activityId }) =>
    draft.schools.map(({ id: actorId }, i) =>
      newRecord('attendance', {
        ...{ networkId, activityId, actorId },
        attended: chance.happens(draft.attendance[i]!),
      }),
    ),
  );
  return { activities, attendance };
}
