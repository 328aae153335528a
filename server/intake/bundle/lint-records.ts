import { hasRole, layers } from '../../../contract/layers.ts';
import { membershipRoles } from '../../../contract/network-records.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { isNatural } from '../natural-person.ts';
import type { FindingLog } from './bundle-findings.ts';
import { byNaturalId, signOf } from './parse-records.ts';
import { PLAIN_LAYER } from './vocabulary.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

/** Says what is odd about records that are kept as found: nothing is repaired in silence. */
export function lintRecords(bundle: ParsedBundle, log: FindingLog): void {
  lintRosters(bundle, log);
  lintAnswers(bundle, log);
  lintTies(bundle, log);
  lintNominations(bundle, log);
  lintOwners(bundle, log);
  lintWaveDates(bundle, log);
  lintRoles(bundle, log);
}

/** Parts as one text, each with its length, so that no two lists of parts are the same text. */
function key(...parts: (string | null)[]): string {
  let text = '';
  for (const part of parts) text += part === null ? '-' : `${String(part.length)}:${part}`;
  return text;
}

function lintRosters(bundle: ParsedBundle, log: FindingLog): void {
  const rosters = new Map<string, Set<string>>();
  for (const { record } of bundle.members) {
    const roster = rosters.get(record.networkId) ?? new Set();
    rosters.set(record.networkId, roster.add(record.actorId));
  }
  const outside = (networkId: string | null, id: string): boolean =>
    networkId !== null && rosters.get(networkId)?.has(id) === false;
  for (const { record, row } of [...bundle.responses, ...bundle.ratings]) {
    if (!outside(record.networkId, record.actorId)) continue;
    log.aboutRow(row, {
      field: 'actorId',
      found: record.actorId,
      code: 'answer-of-non-member',
      expected: `a member of ${record.networkId}`,
      outcome: 'kept',
      about: record.actorId,
    });
  }
  for (const { record, row } of bundle.ties) {
    if (hasRole(record.layer, 'register')) continue;
    const end = (['from', 'to'] as const).find((each) => outside(record.networkId, record[each]));
    if (end === undefined) continue;
    log.aboutRow(row, {
      field: end,
      found: record[end],
      code: 'tie-outside-roster',
      expected: `a member of ${record.networkId}`,
      outcome: 'kept',
      about: record[end],
    });
  }
}

function lintAnswers(bundle: ParsedBundle, log: FindingLog): void {
  const answered = new Map<string, boolean>();
  for (const { record } of bundle.responses) {
    const who = key(record.networkId, record.waveId, record.actorId);
    answered.set(who, (answered.get(who) ?? false) || record.responded);
  }
  for (const { record, row } of bundle.ties) {
    if (record.reporter === null) continue;
    if (answered.get(key(record.networkId, record.waveId, record.reporter)) === false) {
      log.aboutRow(row, {
        field: 'reporter',
        found: record.reporter,
        code: 'tie-of-silent-reporter',
        expected: 'a reporter who answered: the responses say it did not',
        outcome: 'kept',
        about: record.reporter,
      });
    }
    if (record.reporter === record.from || record.reporter === record.to) continue;
    log.aboutRow(row, {
      field: 'reporter',
      found: record.reporter,
      code: 'third-party-report',
      expected: `${record.from} or ${record.to}: one of the two ends`,
      outcome: 'kept',
      about: record.reporter,
    });
  }
}

function lintTies(bundle: ParsedBundle, log: FindingLog): void {
  const known = new Set([...layers.map(({ id }) => id), PLAIN_LAYER]);
  const asked = new Map(
    bundle.waves.map(({ record }) => [key(record.networkId, record.waveId), record.layersAsked]),
  );
  const reportedLayers = new Set<string>();
  for (const { record, row } of bundle.ties) {
    const { layer, networkId, waveId, sign } = record;
    if (!known.has(layer) && !reportedLayers.has(layer)) {
      reportedLayers.add(layer);
      log.aboutRow(row, {
        field: 'layer',
        found: layer,
        code: 'unknown-layer',
        expected: `one of ${[...known].join(', ')}; kept as a layer of the network's own`,
        outcome: 'kept',
      });
    }
    const layersAsked = waveId === null ? null : (asked.get(key(networkId, waveId)) ?? null);
    if (layersAsked !== null && !layersAsked.includes(layer)) {
      log.aboutRow(row, {
        field: 'layer',
        found: layer,
        code: 'layer-not-asked',
        expected: `one of the layers asked in ${waveId}: ${layersAsked.join(', ')}`,
        outcome: 'kept',
      });
    }
    if (signOf(layer) === -1 && sign === 1) {
      log.aboutRow(row, {
        field: 'sign',
        found: '1',
        code: 'sign-contradicts-layer',
        expected: `-1, the sign of the layer ${layer}`,
        outcome: 'kept',
      });
    }
  }
}

function lintNominations(bundle: ParsedBundle, log: FindingLog): void {
  const caps = new Map(
    bundle.waves.map(({ record }) => [key(record.networkId, record.waveId), record.maxNominations]),
  );
  const named = new Map<string, Set<string>>();
  for (const { record, row } of bundle.ties) {
    const cap = record.waveId === null ? null : (caps.get(key(record.networkId, record.waveId)) ?? null);
    if (cap === null) continue;
    const reporter = record.reporter ?? record.from;
    const asker = key(record.networkId, record.waveId, record.layer, reporter, record.reporterRole);
    const others = named.get(asker) ?? new Set<string>();
    const before = others.size;
    named.set(asker, others.add(otherEnd(record, reporter)));
    if (before !== cap || others.size !== cap + 1) continue;
    log.aboutRow(row, {
      field: 'reporter',
      found: reporter,
      code: 'more-nominations-than-cap',
      expected: `at most ${cap} nominations in the layer ${record.layer}`,
      outcome: 'kept',
      about: reporter,
    });
  }
}

const otherEnd = (tie: RecordOf<'tie'>, reporter: string): string =>
  tie.from === reporter ? tie.to : tie.from;

function lintOwners(bundle: ParsedBundle, log: FindingLog): void {
  const isPublic = new Set(['municipal-corporation', 'municipal-daem', 'slep']);
  const owners = new Map(bundle.actors.map(({ record }) => [record.id, record.legalKind]));
  for (const { record, row } of bundle.actors) {
    const ownerId = record.sostenedorId;
    if (ownerId === null || record.dependency === null || !isPublic.has(record.dependency)) continue;
    if (!isNatural(ownerId) && owners.get(ownerId) !== 'natural-person') continue;
    log.aboutRow(row, {
      field: 'dependency',
      found: record.dependency,
      code: 'public-dependency-natural-owner',
      expected: 'a dependency that a natural person can own',
      outcome: 'kept',
      about: record.id,
    });
  }
}

function lintWaveDates(bundle: ParsedBundle, log: FindingLog): void {
  const dated = bundle.waves.filter(({ record }) => record.date !== null);
  for (const networkId of new Set(dated.map(({ record }) => record.networkId))) {
    const byId = dated
      .filter(({ record }) => record.networkId === networkId)
      .sort((a, b) => byNaturalId(a.record.waveId, b.record.waveId));
    const wrong = byId.find(({ record }, index) => index > 0 && record.date! < byId[index - 1]!.record.date!);
    if (wrong === undefined) continue;
    log.aboutRow(wrong.row, {
      field: 'date',
      found: wrong.record.date,
      code: 'wave-dates-out-of-order',
      expected: 'dates in the order of the ids; the waves are ordered by date',
      outcome: 'kept',
      about: networkId,
    });
  }
}

function lintRoles(bundle: ParsedBundle, log: FindingLog): void {
  const known: readonly string[] = membershipRoles;
  for (const { record, row } of bundle.members as Parsed<'membership'>[]) {
    if (known.includes(record.role)) continue;
    log.aboutRow(row, {
      field: 'role',
      found: record.role,
      code: 'unknown-role',
      expected: `one of ${known.join(', ')}`,
      outcome: 'kept',
      about: record.actorId,
    });
  }
}
