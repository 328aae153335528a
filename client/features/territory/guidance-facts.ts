import type { NetworkAssessment } from '../../../contract/assessments.ts';
import type { Levels } from '../../../contract/levels.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Results } from '../../../contract/results.ts';
import type { SupportBoard } from '../../../contract/support-board.ts';
import type { TerritoryDetail, TerritoryYear } from '../../../contract/territories.ts';
import type { z } from 'zod';

/** What a territory has; not there: it is on its way, or did not come. */
export type GuidanceData = {
  territory: TerritoryDetail;
  networks?: readonly NetworkSummary[] | undefined;
  assessed?: readonly z.infer<typeof NetworkAssessment>[] | undefined;
  board?: SupportBoard | undefined;
  levels?: Levels | undefined;
  results?: Results | undefined;
};

/** A number with what it is a part of, told by the phrase of its focus or principle. `null`: the data say nothing. */
export type GuidanceFact = { count: number; of: number } | null;

/**
 * What the data of a territory say under each focus and principle: facts beside the name and no grade. `undefined`: the
 * data that would say so are not there (yet), which is not that they say nothing.
 */
export function guidanceFacts(data: GuidanceData): Readonly<Record<string, GuidanceFact | undefined>> {
  const { territory, networks, assessed, board, levels, results } = data;
  const year = territory.years.at(-1);
  return {
    foco_socioeducativo: board && tiedToUniversities(board),
    foco_procesos_resultados:
      results &&
      knownPart({ count: results.series.length, of: results.groups.members + results.groups.comparison }),
    foco_capital: assessed && ratedFor(assessed, 'capital_profesional'),
    foco_sistemico: levels && acrossComunas(levels),
    // That a network changes what pupils learn is nothing that its data can say.
    foco_aprendizaje: null,
    mejoramiento_continuo: networks && surveyedAgain(networks),
    calidad_equidad: year === undefined ? null : knownPart(ruralOf(year)),
    gobernanza: assessed && governed(assessed),
    sistema_complejo: year === undefined ? null : { count: changesOf(territory), of: year.schools },
    pertinencia_territorial: board && inSeveralNetworks(board),
  };
}

/** Of a SLEP those that it runs, as the head of its page counts them. */
const ruralOf = ({ own, rural, working }: TerritoryYear) =>
  own === null ? { count: rural, of: working } : { count: own.rural, of: own.schools };

const knownPart = (fact: { count: number; of: number }): GuidanceFact => (fact.count === 0 ? null : fact);

function tiedToUniversities(board: SupportBoard): GuidanceFact {
  if (!board.kindsKnown.includes('university')) return null;
  const tied = board.schools.filter(({ supports }) => supports.some(({ kind }) => kind === 'university'));
  return { count: tied.length, of: board.schools.length };
}

/** Networks whose members rated a characteristic in the last survey, whatever they said of it. */
function ratedFor(assessed: readonly z.infer<typeof NetworkAssessment>[], wanted: string): GuidanceFact {
  const rated = assessed.filter(({ waves }) =>
    waves
      .at(-1)
      ?.profile.characteristics.some(
        ({ characteristic, ratings }) => characteristic === wanted && ratings !== null,
      ),
  );
  return knownPart({ count: rated.length, of: assessed.length });
}

const acrossComunas = ({ comunas }: Levels): GuidanceFact =>
  comunas === null ? null : { count: comunas.across, of: comunas.ties };

const surveyedAgain = (networks: readonly NetworkSummary[]): GuidanceFact =>
  networks.length === 0
    ? null
    : { count: networks.filter(({ waveCount }) => waveCount > 1).length, of: networks.length };

function governed(assessed: readonly z.infer<typeof NetworkAssessment>[]): GuidanceFact {
  const known = assessed.filter(({ waves }) => (waves.at(-1)?.profile.governance ?? null) !== null);
  return knownPart({ count: known.length, of: assessed.length });
}

const changesOf = ({ events }: TerritoryDetail): number =>
  Object.values(events).reduce((sum, count) => sum + count, 0);

function inSeveralNetworks({ schools }: SupportBoard): GuidanceFact {
  const networksOf = ({ supports }: SupportBoard['schools'][number]) =>
    supports.filter(({ kind }) => kind === 'network').length;
  if (!schools.some((school) => networksOf(school) > 0)) return null;
  return { count: schools.filter((school) => networksOf(school) > 1).length, of: schools.length };
}
