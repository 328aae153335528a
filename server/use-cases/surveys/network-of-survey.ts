import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf, StoredRecord } from '../../../contract/records.ts';
import type { Survey } from '../../../contract/surveys.ts';
import { notAfter } from '../../analysis/survey-wave/partial-dates.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { dayInChile } from '../day-in-chile.ts';

/** Layers that a survey asks for, in the order of its items. */
export const layersOf = ({ items }: Pick<Survey, 'items'>): string[] => [
  ...new Set(items.flatMap(({ layer }) => layer ?? [])),
];

/**
 * The frame of the answers: the network, its members, the wave and the activities. What is known of a stored network
 * stays: only members and activities that it does not have are added.
 *
 * @param survey closed
 * @param stored the network as it is; null: it is new
 */
export function networkOfSurvey(survey: Survey, stored: NetworkData | null): StoredRecord[] {
  const { networkId, activities } = survey;
  const wave = waveRecord(survey, stored?.waves ?? []);
  const known = new Set(stored?.activities.map(({ activityId }) => activityId));
  return [
    networkRecord(survey, stored),
    ...memberRecords(survey, stored, wave.date),
    wave,
    ...activities
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, date }) =>
        newRecord('activity', { networkId, activityId: id, date, attributes: { name } }),
      ),
  ];
}

function networkRecord(survey: Survey, stored: NetworkData | null): RecordOf<'network'> {
  if (stored !== null) return { ...stored.network, rosterKnown: true };
  const { networkId, networkName, territoryId, simulated } = survey;
  return newRecord('network', {
    ...{ id: networkId, name: networkName, territoryId, simulated },
    rosterKnown: true,
  });
}

/** A member that a stored network did not have is one from this wave on: earlier waves keep those whom they had. */
function memberRecords(
  { networkId, roster }: Survey,
  stored: NetworkData | null,
  date: string | null,
): RecordOf<'membership'>[] {
  const current = stored?.members.filter(({ validTo }) => notAfter(date, validTo)) ?? [];
  const members = new Set(current.map(({ actorId }) => actorId));
  const validFrom = stored === null ? null : date;
  return roster
    .filter(({ actorId }) => !members.has(actorId))
    .map(({ actorId }) => newRecord('membership', { networkId, actorId, validFrom }));
}

function waveRecord(survey: Survey, waves: readonly RecordOf<'wave'>[]): RecordOf<'wave'> {
  const { id, networkId, waveId, waveDate, closedAt, maxNominations } = survey;
  const others = waves.filter((other) => other.waveId !== waveId);
  const wave = newRecord('wave', {
    ...{ networkId, waveId, maxNominations },
    order: others.length + 1,
    date: waveDate ?? (closedAt === null ? null : dayInChile(new Date(closedAt))),
    instrument: 'Encuesta de Telar',
    layersAsked: layersOf(survey),
    attributes: { survey: id },
  });
  return { ...wave, order: wavesInOrder([...others, wave]).indexOf(wave) + 1 };
}
