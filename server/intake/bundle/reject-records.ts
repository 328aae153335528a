import type { RecordOf } from '../../../contract/records.ts';
import { actorReferences, mayNameNetwork, networkIdIn, referringLists } from './actor-references.ts';
import type { ActorReference, ReferringRecord } from './actor-references.ts';
import type { FindingLog } from './bundle-findings.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

type Problem = { field: string; found: string; code: string; expected: string };

/**
 * Leaves out the records that cannot stand: they name an actor or activity that is not there, tie an actor to
 * itself, end before they begin, or put a simulated tie on a real school. Each is a finding on its own line.
 */
export function rejectRecords(
  bundle: ParsedBundle,
  { activitiesDeclared }: { activitiesDeclared: boolean },
  log: FindingLog,
): ParsedBundle {
  const actors = new Map(bundle.actors.map(({ record }) => [record.id, record]));
  const networkIds = new Set(bundle.networks.map(({ record }) => record.id));
  const simulated = new Set(
    bundle.networks.filter(({ record }) => record.simulated).map(({ record }) => record.id),
  );
  const hasActivity = activitiesDeclared ? activitiesOf(bundle) : () => true;
  const known = { actors, networkIds, isPersonal: onceForEach(isPersonalId) };
  const fits = (each: Parsed<ReferringRecord['type']>): boolean => {
    const { record, row } = each;
    const problem =
      selfTie(record) ??
      dates(record) ??
      (record.type === 'attendance' && !hasActivity(record) ? unknownActivity(record) : null) ??
      firstProblem(record, {
        ...known,
        simulated: simulated.has(networkIdIn(record) ?? '') || hasFictionalParty(record, actors),
      });
    if (problem !== null) log.aboutRow(row, { ...problem, outcome: 'refused' });
    return problem === null;
  };
  const lists = Object.fromEntries(
    referringLists.map((name) => [
      name,
      // Each list holds records of its own type; the compiler forgets which one when the name varies.
      (bundle[name] as unknown as Parsed<ReferringRecord['type']>[]).filter(fits),
    ]),
  );
  return { ...bundle, ...lists } as ParsedBundle;
}

/** A contract that a fictional organisation holds, or a fictional sostenedor, is fictional. */
const hasFictionalParty = (
  record: ReferringRecord,
  actors: ReadonlyMap<string, RecordOf<'actor'>>,
): boolean =>
  record.type === 'contract' &&
  [record.providerId, record.sostenedorId].some((id) => actors.get(id ?? '')?.simulated === true);

/** Whether a network has the activity that was attended. */
function activitiesOf({ activities }: ParsedBundle): (attended: RecordOf<'attendance'>) => boolean {
  const ids = new Map<string, Set<string>>();
  for (const { record } of activities) {
    const ofNetwork = ids.get(record.networkId) ?? new Set();
    ids.set(record.networkId, ofNetwork.add(record.activityId));
  }
  return ({ networkId, activityId }) => ids.get(networkId)?.has(activityId) === true;
}

/** An id stands in many records, and what it looks like is the same in all of them. */
function onceForEach(looksSo: (id: string) => boolean): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const before = known.get(id) ?? looksSo(id);
    known.set(id, before);
    return before;
  };
}

const unknownActivity = ({ activityId }: RecordOf<'attendance'>): Problem => ({
  field: 'activityId',
  found: activityId,
  code: 'unknown-activity',
  expected: 'the id of an activity of the network',
});

function selfTie(record: ReferringRecord): Problem | null {
  if (record.type !== 'tie' || record.from !== record.to) return null;
  return {
    field: 'to',
    found: record.to,
    code: 'self-tie',
    expected: 'another actor than the one it comes from',
  };
}

function dates(record: ReferringRecord): Problem | null {
  switch (record.type) {
    case 'membership':
    case 'tie':
    case 'contract':
      return endBeforeBegin(record);
    case 'event': {
      const problem = endBeforeBegin({ validFrom: record.date, validTo: record.dateTo });
      return problem && { ...problem, field: 'dateTo' };
    }
    default:
      return null;
  }
}

/** A validity that ends before it begins, as far as both dates are precise. */
export function endBeforeBegin(validity: {
  validFrom: string | null;
  validTo: string | null;
}): Problem | null {
  const { validFrom, validTo } = validity;
  if (validFrom === null || validTo === null) return null;
  const precision = Math.min(validFrom.length, validTo.length);
  if (validFrom.slice(0, precision) <= validTo.slice(0, precision)) return null;
  return { field: 'validTo', found: validTo, code: 'dates-out-of-order', expected: `${validFrom} or later` };
}

type Known = {
  actors: ReadonlyMap<string, RecordOf<'actor'>>;
  networkIds: ReadonlySet<string>;
  simulated: boolean;
  isPersonal: (id: string) => boolean;
};

function firstProblem(record: ReferringRecord, known: Known): Problem | null {
  for (const reference of actorReferences(record)) {
    const problem = actorProblem(reference, record, known);
    if (problem !== null) return problem;
  }
  return null;
}

function actorProblem(reference: ActorReference, record: ReferringRecord, known: Known): Problem | null {
  const { field, id } = reference;
  if (known.isPersonal(id)) {
    return {
      field,
      found: '…',
      code: 'personal-number',
      expected: 'an id that is not the number of a natural person',
    };
  }
  const actor = known.actors.get(id);
  if (actor === undefined) {
    if (mayNameNetwork(record, reference) && known.networkIds.has(id)) return null;
    return { field, found: id, code: 'unknown-actor', expected: 'the id of an actor of the sheet actors' };
  }
  if (reference.kind === 'school' && actor.kind !== 'school') {
    return { field, found: id, code: 'unknown-school', expected: 'the RBD or the id of a school' };
  }
  if (known.simulated && isRealSchool(actor)) {
    const expected =
      'no school that exists in a simulated network or contract: fictional ids are school:demo-…';
    return { field, found: id, code: 'simulated-tie-of-real-school', expected };
  }
  return null;
}

/** A school that the register of the Ministry knows: it has an RBD, or an id made of one. */
const isRealSchool = ({ kind, id, rbd }: RecordOf<'actor'>): boolean =>
  kind === 'school' && (/^school:\d/.test(id) || rbd !== null);
