import type { TerritoryDetail } from '../../../contract/territories.ts';
import { comunaNamesOf } from '../register/comuna-names.ts';
import { registerSources } from '../register/register-sources.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { mergeAccounts } from '../../analysis/graph/merge-accounts.ts';
import type { Drawing } from './drawing.ts';
import { defaultLayersOf, layersOf, tiesByLayer } from './layer-counts.ts';

type Tie = RecordOf<'tie'>;
type Shown = Pick<Drawing, 'actors' | 'layoutTies'> & {
  layout: NonNullable<Drawing['layout']>;
  year: number;
  /** Ties that may be chosen. */
  available: readonly Tie[];
  isShown: (tie: Tie) => boolean;
  leftOut: Drawing['scope']['leftOut'];
  truncated: boolean;
};

/** The picture of a territory in one year of the register; what is simulated has no year. */
export function territoryDrawing(
  territory: TerritoryDetail,
  { year, available, isShown, leftOut, truncated, ...shown }: Shown,
): Drawing {
  const all = mergeAccounts(available, true, { byPeriod: true });
  const ties = all.filter(({ tie }) => isShown(tie));
  return {
    scope: {
      about: { kind: 'territory', id: territory.id, name: territory.name },
      year: territory.simulated ? null : year,
      wave: null,
      sliceKind: null,
      layers: layersOf(ties),
      layersAvailable: tiesByLayer(all),
      defaultLayers: defaultLayersOf(all),
      simulated: territory.simulated,
      citation: null,
      sources: registerSources(territory, year),
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut,
      truncated: truncated || leftOut.length > 0,
    },
    ...shown,
    ties,
    seed: 1,
    comunaNames: comunaNamesOf(territory),
    roles: new Map(),
    answers: new Map(),
  };
}
