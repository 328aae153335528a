import { said } from '../attribute-text.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkWork, WorkOfWave } from '../../../contract/network-work.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { activitiesInSpan, commitmentsInSpan } from '../survey-wave/meetings.ts';
import { before } from '../survey-wave/partial-dates.ts';
import { sliceKind } from '../survey-wave/slice-of-network.ts';
import { waveRolls, type WaveRoll } from '../survey-wave/wave-roll.ts';
import { coordinatorDependence } from './coordinator-dependence.ts';
import { depthMix } from './depth-mix.ts';
import { inquiryCycles, type InquiryCycle } from './inquiry-cycles.ts';
import { attendingRoles, meetingWork } from './meeting-work.ts';
import { planCommitments } from './plan-commitments.ts';
import { partyKey } from './work-words.ts';

type Wave = RecordOf<'wave'>;
type Span = {
  activities: NetworkData['activities'];
  commitments: NetworkData['commitments'];
  cycles: readonly InquiryCycle[];
  /** Whether a date lies in the slice. */
  holds: (date: string | null) => boolean;
};

/**
 * How a network works: depth of joint work, who takes part, meetings, rounds of inquiry, plans and what it leans on its
 * coordinator for, slice by slice; a description without a score.
 *
 * Reads    ties of each slice; activities since the slice before, commitments due in its years. What came after the last
 *          slice stands by itself, at the end
 * Silences what nobody recorded is null and never zero
 * Cost     O(slices · records)
 */
export function networkWork(data: NetworkData): NetworkWork {
  const { network } = data;
  const cycles = inquiryCycles(data);
  const rolls = waveRolls(data);
  const waves = [
    ...rolls.map((roll, at) => workOfWave(data, roll, { previous: rolls[at - 1]?.wave ?? null, cycles })),
    ...workAfter(data, rolls.at(-1)?.wave, cycles),
  ];
  const party = (name: string) => {
    const text = said(network.attributes, name);
    return text === null ? null : partyKey(text);
  };
  const whole = {
    agenda: party('agenda'),
    convenes: party('convenes'),
    followsUp: party('follows_up'),
  };
  return {
    networkId: network.id,
    purpose: network.purpose,
    mandate: network.mandate,
    maturity: said(network.attributes, 'maturity'),
    ...whole,
    rhythm: said(network.attributes, 'rhythm'),
    waves,
    names: namesOfKeys(data, [...Object.values(whole), ...waves.flatMap(partiesOf)]),
    cyclesUndated: cycles.filter(({ opened }) => opened === null).length,
  };
}

function workOfWave(
  data: NetworkData,
  { wave, roster: { ids }, ...roll }: WaveRoll,
  { previous, cycles }: { previous: Wave | null; cycles: readonly InquiryCycle[] },
): WorkOfWave {
  const recorded = data.waves.length === 0 ? null : wave;
  const ties = recorded === null ? data.ties : roll.ties;
  return {
    waveId: recorded?.waveId ?? null,
    date: wave.date,
    kind: sliceKind(data, recorded),
    ...depthMix(ties, new Set(ids)),
    ...workInSpan(data, spanOf(data, wave, previous, cycles)),
    coordinators: coordinatorDependence(data, { date: wave.date, ties, members: ids }),
  };
}

/** What is dated after the last slice: nobody was asked about ties since, but meetings and promises are on record. */
function workAfter(data: NetworkData, last: Wave | undefined, cycles: readonly InquiryCycle[]): WorkOfWave[] {
  if (data.waves.length === 0 || last === undefined || last.date === null) return [];
  const span = spanOf(data, { ...last, date: null }, last, cycles);
  const activities = span.activities.filter(({ date }) => date !== null);
  const commitments = span.commitments.filter(({ due }) => due !== null);
  if (activities.length === 0 && commitments.length === 0) return [];
  const work = workInSpan(data, { ...span, activities, commitments });
  return [{ waveId: null, date: null, kind: null, depth: null, byRole: [], ...work, coordinators: null }];
}

function spanOf(data: NetworkData, wave: Wave, previous: Wave | null, cycles: Span['cycles']): Span {
  return {
    activities: activitiesInSpan(data, wave, previous),
    commitments: commitmentsInSpan(data, wave, previous),
    cycles,
    holds: (date) =>
      date !== null && !before(wave.date, date) && (previous === null || before(previous.date, date)),
  };
}

function workInSpan(
  data: NetworkData,
  { activities, commitments, cycles, holds }: Span,
): Pick<WorkOfWave, 'attendance' | 'meetings' | 'cycles' | 'plans'> {
  const isQuiet = cycles.length === 0 || (activities.length === 0 && commitments.length === 0);
  return {
    attendance: attendingRoles(data, activities),
    meetings: meetingWork(activities),
    cycles: isQuiet
      ? null
      : {
          opened: cycles.filter(({ opened }) => holds(opened)).length,
          completed: cycles.filter(({ completed }) => holds(completed)).length,
        },
    plans: planCommitments(commitments),
  };
}

const partiesOf = ({ meetings }: WorkOfWave): string[] =>
  [meetings?.agenda, meetings?.convened, meetings?.followedUp].flatMap((shares) =>
    (shares ?? []).map(({ key }) => key),
  );

function namesOfKeys(data: NetworkData, keys: readonly (string | null)[]): Record<string, string> {
  const wanted = new Set(keys);
  return Object.fromEntries(data.actors.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}
