import { slug } from './case-actor-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { CaseSource } from './case-source.ts';
import { cell, parsedFrom } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { sourced, worded } from './case-texts.ts';

/**
 * The documents' kinds of tie that are help given by an organisation to schools or networks: Telar's layer `assists`.
 * Every other kind is a layer of documents; `tie_type` always stays beside it, in words.
 */
const assisting = new Set([
  'advises',
  'distributes_resources',
  'leads_pilot',
  'provides_connectivity',
  'supports',
  'supports_development',
  'trains',
]);

const layerOf = (tieType: string): string => (assisting.has(tieType) ? 'assists' : slug(tieType));

/** Ties that the law allows, that were planned or only recommended may not have happened: they are events, not ties. */
export const happened = (line: CaseLine): boolean => [null, 'happened'].includes(cell(line, 'status'));

/** One documented tie. A tie documented without direction is stored once, with `directed: false` among its attributes. */
export const caseTie = (source: CaseSource, line: CaseLine, networkId: string): Parsed<'tie'> =>
  parsedFrom(
    line,
    newRecord('tie', {
      networkId,
      layer: layerOf(cell(line, 'tie_type')!),
      from: source.actorId(cell(line, 'source')!),
      to: source.actorId(cell(line, 'target')!),
      validFrom: cell(line, 'year_start'),
      validTo: cell(line, 'year_end'),
      attributes: {
        ...sourced(source, line),
        ...worded(source, line, { tie_type: 'tie_type' }),
        ...(cell(line, 'directed') === 'yes' ? {} : { directed: false }),
      },
    }),
  );

/** Keys of the actors that ties name. */
export const keysIn = (ties: readonly CaseLine[]): Set<string> =>
  new Set(ties.flatMap((line) => [cell(line, 'source')!, cell(line, 'target')!]));
