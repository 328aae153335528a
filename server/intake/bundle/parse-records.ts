import { byCodeUnit } from '../../../contract/text-order.ts';
import { layerById } from '../../../contract/layers.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import { joinLines } from './join-lines.ts';
import type { BundleRow } from './bundle-rows.ts';
import type { Resolved } from './resolve-networks.ts';
import type { InWave } from './resolve-waves.ts';
import type { RowSource } from './sheet.ts';
import type { Parsed } from './parsed-bundle.ts';

export const signOf = (layer: string): 1 | -1 => layerById(layer).sign;

export const parseMember = ({ row, networkId }: Resolved<'members'>): Parsed<'membership'> => ({
  row,
  assumed: row.assumed,
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

export const parseResponse = ({ row, networkId, waveId }: InWave<'responses'>): Parsed<'response'> => ({
  row,
  assumed: row.assumed,
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

/** A tie beside where it stands, without what else its line holds: ties are many, and this is the least that they take. */
class ParsedTie implements Parsed<'tie'> {
  readonly record: RecordOf<'tie'>;
  readonly assumed: readonly string[];
  readonly #file: string;
  readonly #line: number;
  readonly #headings: RowSource['headings'];

  constructor({ file, line, headings, assumed }: BundleRow<'ties'>, record: RecordOf<'tie'>) {
    this.record = record;
    this.assumed = assumed;
    this.#file = file;
    this.#line = line;
    this.#headings = headings;
  }

  get row(): RowSource {
    return { file: this.#file, line: this.#line, headings: this.#headings };
  }
}

export const parseTie = ({ row, networkId, waveId }: InWave<'ties'>): Parsed<'tie'> => {
  const { layer } = row.values;
  return new ParsedTie(row, {
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
  });
};

export const parseRating = ({ row, networkId, waveId }: InWave<'ratings'>): Parsed<'rating'> => ({
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

export const parseActivity = ({ row, networkId }: Resolved<'activities'>): Parsed<'activity'> => ({
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
export function bareActivities(attendance: readonly Parsed<'attendance'>[]): Parsed<'activity'>[] {
  const bare = new Map<string, Parsed<'activity'>>();
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

export const parseAttendance = ({ row, networkId }: Resolved<'attendance'>): Parsed<'attendance'> => ({
  row,
  assumed: row.assumed,
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
export const parseCommitments = (
  resolved: Iterable<Resolved<'commitments'>>,
  log: FindingLog,
): Parsed<'commitment'>[] =>
  joinLines(Array.from(resolved, parseCommitment), log, {
    field: 'commitmentId',
    expected: 'the due date, state and purpose',
  });

const parseCommitment = ({ row, networkId }: Resolved<'commitments'>): Parsed<'commitment'> => ({
  row,
  record: {
    type: 'commitment',
    networkId,
    commitmentId: row.values.commitmentId,
    actorIds: row.values.actorIds ?? [],
    due: row.values.due,
    done: row.values.done,
    purpose: row.values.purpose,
    attributes: row.attributes,
  },
});

/** Waves in order: by date (undated last), then by id, numbers inside ids as numbers. */
export function parseWaves(
  resolved: readonly Resolved<'waves'>[],
  waveIds: ReadonlyMap<string, ReadonlySet<string>>,
  networkIds: readonly string[],
  source: Parsed<'wave'>['row'],
): Parsed<'wave'>[] {
  return networkIds.flatMap((networkId) => {
    const rows = resolved.filter((each) => each.networkId === networkId);
    const parsed: Parsed<'wave'>[] = rows.map(({ row }) => ({
      row,
      record: {
        type: 'wave',
        networkId,
        waveId: row.values.waveId,
        kind: row.values.kind,
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
    for (const waveId of derived) parsed.push({ row: source, record: bareWave(networkId, waveId) });
    return inTimeOrder(parsed);
  });
}

const bareWave = (networkId: string, waveId: string): RecordOf<'wave'> =>
  newRecord('wave', { networkId, waveId, order: 1 });

/** `w2` before `w10`. */
export const byNaturalId = (a: string, b: string): number =>
  byCodeUnit(padNumbers(a), padNumbers(b)) || byCodeUnit(a, b);
const padNumbers = (id: string): string => id.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));

function inTimeOrder(parsed: readonly Parsed<'wave'>[]): Parsed<'wave'>[] {
  const distinct = new Map(parsed.map((each) => [each.record.waveId, each.record.date]));
  const ordered = [...distinct].sort(
    ([idA, dateA], [idB, dateB]) => byCodeUnit(dateA ?? '~', dateB ?? '~') || byNaturalId(idA, idB),
  );
  const order = new Map(ordered.map(([id], index) => [id, index + 1]));
  // The store may hold waves that the files do not name.
  return parsed.map(({ record, row }) => ({
    row,
    assumed: ['order'],
    record: { ...record, order: order.get(record.waveId)! },
  }));
}
