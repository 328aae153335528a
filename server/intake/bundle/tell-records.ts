import { layers } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { Placed } from './place-in-networks.ts';
import type { InWave } from './place-in-waves.ts';
import { byText } from './told.ts';
import type { Told } from './told.ts';

/** The layer of a tie where a bundle has no layer column. */
export const PLAIN_LAYER = 'tie';

const negative = new Set(layers.filter(({ sign }) => sign === -1).map(({ id }) => id));
export const signOf = (layer: string): 1 | -1 => (negative.has(layer) ? -1 : 1);

export const tellMember = ({ row, networkId }: Placed<'members'>): Told<'membership'> => ({
  row,
  record: {
    type: 'membership',
    networkId,
    actorId: row.values.actorId,
    role: row.values.role,
    validFrom: row.values.validFrom,
    validTo: row.values.validTo,
    attributes: row.attributes,
  },
});

export const tellResponse = ({ row, networkId, waveId }: InWave<'responses'>): Told<'response'> => ({
  row,
  record: {
    type: 'response',
    networkId,
    waveId: waveId!,
    actorId: row.values.actorId,
    role: row.values.role,
    responded: row.values.responded,
    attributes: row.attributes,
  },
});

export const tellTie = ({ row, networkId, waveId }: InWave<'ties'>): Told<'tie'> => {
  const layer = row.values.layer ?? PLAIN_LAYER;
  return {
    row,
    record: {
      type: 'tie',
      networkId,
      waveId,
      layer,
      from: row.values.from,
      to: row.values.to,
      strength: row.values.strength,
      sign: row.values.sign ?? signOf(layer),
      depth: row.values.depth,
      reporter: row.values.reporter,
      reporterRole: row.values.reporterRole,
      validFrom: row.values.validFrom,
      validTo: row.values.validTo,
      attributes: row.attributes,
    },
  };
};

export const tellRating = ({ row, networkId, waveId }: InWave<'ratings'>): Told<'rating'> => ({
  row,
  record: {
    type: 'rating',
    networkId,
    waveId: waveId!,
    actorId: row.values.actorId,
    role: row.values.role,
    characteristic: row.values.characteristic,
    item: row.values.item,
    score: row.values.score,
    attributes: row.attributes,
  },
});

export const tellActivity = ({ row, networkId }: Placed<'activities'>): Told<'activity'> => ({
  row,
  record: {
    type: 'activity',
    networkId,
    activityId: row.values.activityId,
    date: row.values.date,
    kind: row.values.kind,
    hours: row.values.hours,
    mandated: row.values.mandated,
    attributes: row.attributes,
  },
});

/** The activities of a bundle without a sheet of them: those that the attendance names. */
export function bareActivities(attendance: readonly Told<'attendance'>[]): Told<'activity'>[] {
  const bare = new Map<string, Told<'activity'>>();
  for (const { record, row } of attendance) {
    const { networkId, activityId } = record;
    const facts = { date: null, kind: null, hours: null, mandated: null, attributes: {} };
    bare.set(JSON.stringify([networkId, activityId]), {
      row,
      record: { type: 'activity', networkId, activityId, ...facts },
    });
  }
  return [...bare.values()];
}

export const tellAttendance = ({ row, networkId }: Placed<'attendance'>): Told<'attendance'> => ({
  row,
  record: {
    type: 'attendance',
    networkId,
    activityId: row.values.activityId,
    actorId: row.values.actorId,
    role: row.values.role,
    attended: row.values.attended,
    people: row.values.people,
    attributes: row.attributes,
  },
});

/** Lines of one commitment are joined: each may name one more actor, and all must agree on the rest. */
export function tellCommitments(
  placed: readonly Placed<'commitments'>[],
  log: FindingLog,
): Told<'commitment'>[] {
  const joined = new Map<string, Told<'commitment'>>();
  for (const { row, networkId } of placed) {
    const { commitmentId, due, done, purpose, actorIds } = row.values;
    const key = JSON.stringify([networkId, commitmentId]);
    const record: RecordOf<'commitment'> = {
      type: 'commitment',
      networkId,
      commitmentId,
      actorIds: actorIds ?? [],
      due,
      done,
      purpose,
      attributes: row.attributes,
    };
    const earlier = joined.get(key);
    if (earlier === undefined) joined.set(key, { record, row });
    else if (sameBut(earlier.record, record)) {
      joined.set(key, { row: earlier.row, record: { ...record, actorIds: both(earlier.record, record) } });
    } else {
      log.aboutRow(row, {
        field: 'commitmentId',
        found: commitmentId,
        code: 'contradicting-row',
        expected: `the due date, state and purpose of line ${earlier.row.line}`,
        outcome: 'refused',
      });
    }
  }
  return [...joined.values()];
}

const sameBut = (a: RecordOf<'commitment'>, b: RecordOf<'commitment'>): boolean =>
  JSON.stringify({ ...a, actorIds: [] }) === JSON.stringify({ ...b, actorIds: [] });

const both = (a: RecordOf<'commitment'>, b: RecordOf<'commitment'>): string[] => [
  ...new Set([...a.actorIds, ...b.actorIds]),
];

/** Waves in order: by date (undated last), then by id, numbers inside ids as numbers. */
export function tellWaves(
  placed: readonly Placed<'waves'>[],
  waveIds: ReadonlyMap<string, ReadonlySet<string>>,
  networkIds: readonly string[],
  source: Told<'wave'>['row'],
): Told<'wave'>[] {
  return networkIds.flatMap((networkId) => {
    const rows = placed.filter((each) => each.networkId === networkId);
    const told: Told<'wave'>[] = rows.map(({ row }) => ({
      row,
      record: {
        type: 'wave',
        networkId,
        waveId: row.values.waveId,
        order: 1,
        date: row.values.date,
        instrument: row.values.instrument,
        layersAsked: row.values.layersAsked,
        maxNominations: row.values.maxNominations,
        attributes: row.attributes,
      },
    }));
    const named = new Set(rows.map(({ row }) => row.values.waveId));
    const derived = [...(waveIds.get(networkId) ?? [])].filter((waveId) => !named.has(waveId));
    for (const waveId of derived) told.push({ row: source, record: bareWave(networkId, waveId) });
    return inTimeOrder(told);
  });
}

const bareWave = (networkId: string, waveId: string): RecordOf<'wave'> => ({
  type: 'wave',
  networkId,
  waveId,
  order: 1,
  date: null,
  instrument: null,
  layersAsked: null,
  maxNominations: null,
  attributes: {},
});

/** `w2` before `w10`. */
export const byNaturalId = (a: string, b: string): number =>
  byText(padNumbers(a), padNumbers(b)) || byText(a, b);
const padNumbers = (id: string): string => id.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));

function inTimeOrder(told: readonly Told<'wave'>[]): Told<'wave'>[] {
  const distinct = new Map(told.map((each) => [each.record.waveId, each.record.date]));
  const ordered = [...distinct].sort(
    ([idA, dateA], [idB, dateB]) => byText(dateA ?? '~', dateB ?? '~') || byNaturalId(idA, idB),
  );
  const order = new Map(ordered.map(([id], index) => [id, index + 1]));
  return told.map(({ record, row }) => ({ row, record: { ...record, order: order.get(record.waveId)! } }));
}
