import type { RecordOf } from '../../../contract/records.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { comunaNamesOf } from '../register/comuna-names.ts';
import { registerSources } from '../register/register-sources.ts';
import { tiesByLayer } from './draw-graph.ts';
import type { Drawing } from './drawing.ts';

type Shown = Pick<Drawing, 'actors' | 'ties' | 'layoutTies'> & {
  layout: NonNullable<Drawing['layout']>;
  year: number;
  /** Ties that may be chosen, those shown among them. */
  available: readonly RecordOf<'tie'>[];
  leftOut: Drawing['scope']['leftOut'];
  truncated: boolean;
};

/** The picture of a territory in one year of the register; what is simulated has no year. */
export function territoryDrawing(
  territory: TerritoryDetail,
  { year, available, leftOut, truncated, ...shown }: Shown,
): Drawing {
  return {
    scope: {
      about: { kind: 'territory', id: territory.id, name: territory.name },
      year: territory.simulated ? null : year,
      wave: null,
      sliceKind: null,
      layers: tiesByLayer(shown.ties).map(({ layer }) => layer),
      layersAvailable: tiesByLayer(available),
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
    seed: 1,
    comunaNames: comunaNamesOf(territory),
    roles: new Map(),
    responded: new Map(),
  };
}
