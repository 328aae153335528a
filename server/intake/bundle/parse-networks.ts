import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';
import { endBeforeBegin } from './reject-records.ts';
import type { RowSource } from './sheet.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';
import { isTerritoryId } from './support-formats.ts';

/**
 * The facts of each network; `null` for whatever no line says. A network is simulated when it says so, or when it
 * says nothing and one of its actors is fictional (`school:demo-…`).
 *
 * @param unnamed the network that no sheet names
 */
export function parseNetworks(
  networkIds: readonly string[],
  rows: readonly BundleRow<'networks'>[],
  declared: Omit<ParsedBundle, 'networks' | 'actors'>,
  { unnamed, log }: { unnamed: { id: string; name: string | null }; log: FindingLog },
): Parsed<'network'>[] {
  const accepted = rows.filter((row) => datesInOrder(row, log));
  const named = new Set(accepted.map((row) => row.values.id));
  const withMembers = new Set(declared.members.map(({ record }) => record.networkId));
  const fictional = networksWithFictionalActors(declared);
  const parse = (id: string, row: BundleRow<'networks'> | null): Parsed<'network'> => {
    const { territoryId: territory, attributes } = territoryOf(row, log);
    const values = row?.values;
    const given = {
      name: typeof values?.name === 'string',
      simulated: typeof values?.simulated === 'boolean' || fictional.has(id),
      rosterKnown: typeof values?.rosterKnown === 'boolean' || withMembers.has(id),
    };
    return {
      row: row ?? bareSource,
      assumed: Object.entries(given).flatMap(([field, isGiven]) => (isGiven ? [] : [field])),
      record: {
        type: 'network',
        id,
        name: values?.name ?? (id === unnamed.id ? unnamed.name : null) ?? id,
        kind: values?.kind ?? null,
        mandate: values?.mandate ?? null,
        purpose: values?.purpose ?? null,
        territoryId: territory,
        validFrom: values?.validFrom ?? null,
        validTo: values?.validTo ?? null,
        simulated: values?.simulated ?? fictional.has(id),
        rosterKnown: values?.rosterKnown ?? withMembers.has(id),
        directed: values?.directed ?? null,
        citation: values?.citation ?? null,
        description: values?.description ?? null,
        attributes,
      },
    };
  };
  const derived = networkIds.filter((id) => !named.has(id)).map((id) => parse(id, null));
  const networks = [...accepted.map((row) => parse(row.values.id, row)), ...derived];
  for (const { record, row } of networks) {
    if (record.rosterKnown) continue;
    log.aboutRow(row, {
      code: 'roster-unknown',
      expected: `lines of members for ${record.id}: who belongs to it is not known`,
      outcome: 'info',
      about: record.id,
    });
  }
  return networks;
}

function datesInOrder(row: BundleRow<'networks'>, log: FindingLog): boolean {
  const problem = endBeforeBegin(row.values);
  if (problem !== null) log.aboutRow(row, { ...problem, outcome: 'refused', about: row.values.id });
  return problem === null;
}

const bareSource: RowSource = { file: 'networks', line: null, headings: new Map() };

function territoryOf(row: BundleRow<'networks'> | null, log: FindingLog) {
  const found = row?.values.territory ?? null;
  if (row === null || found === null || isTerritoryId(found)) {
    return { territoryId: found, attributes: row?.attributes ?? {} };
  }
  log.aboutRow(row, {
    field: 'territory',
    found,
    code: 'unknown-territory',
    expected: 'the id of a territory (slep:1303, comuna:13101…): the text is kept beside the network',
    outcome: 'kept',
    about: row.values.id,
  });
  return { territoryId: null, attributes: { ...row.attributes, territory: found } };
}

function networksWithFictionalActors(declared: Omit<ParsedBundle, 'networks' | 'actors'>): Set<string> {
  const found = new Set<string>();
  const isFictional = (id: string): boolean => /^[a-z-]+:demo-/.test(id);
  for (const { record } of [...declared.members, ...declared.responses]) {
    if (isFictional(record.actorId)) found.add(record.networkId);
  }
  for (const { record } of declared.ties) {
    if (record.networkId !== null && (isFictional(record.from) || isFictional(record.to))) {
      found.add(record.networkId);
    }
  }
  return found;
}
