import type { RecordOf } from '../../../contract/records.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { cell, sourced, parsedFrom } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';

/**
 * The documents' kinds of tie that are help given by an organisation to schools or networks: Telar's layer `assists`.
 * Every other kind is a layer of the network's own, under the word of the table; `tie_type` always stays beside it.
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

const layerOf = (tieType: string): string => {
  if (assisting.has(tieType)) return 'assists';
  return tieType === 'administers' ? tieType : tieType.replaceAll('_', '-');
};

/** One documented tie. A tie documented without direction is stored once, with `directed: false` among its attributes. */
export function caseTie(
  line: CaseLine,
  networkId: string,
  actorIds: ReadonlyMap<string, string>,
): Parsed<'tie'> {
  const record: RecordOf<'tie'> = {
    type: 'tie',
    networkId,
    waveId: null,
    layer: layerOf(cell(line, 'tie_type')!),
    from: actorIds.get(cell(line, 'source')!)!,
    to: actorIds.get(cell(line, 'target')!)!,
    strength: null,
    sign: 1,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: cell(line, 'year_start'),
    validTo: cell(line, 'year_end'),
    attributes: {
      ...sourced(line, 'tie_id', 'tie_type', 'status'),
      directed: cell(line, 'directed') === 'yes',
    },
  };
  return parsedFrom(line, record);
}
