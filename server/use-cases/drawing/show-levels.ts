import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { levels, type Level, type Levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { acrossComunas } from '../../analysis/levels/across-comunas.ts';
import { levelOf } from '../../analysis/levels/level-of.ts';
import { technicalSchools } from '../../analysis/levels/technical-schools.ts';
import { tiesAcrossLevels } from '../../analysis/levels/ties-across-levels.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { comunaNamesOf } from '../register/comuna-names.ts';
import { territoryInYear, type TerritoryInYear } from '../register/territory-in-year.ts';
import { currentTies } from './current-ties.ts';
import { drawGraph } from './draw-graph.ts';
import { largestSchools } from './largest-schools.ts';
import { levelsAround } from './levels-around.ts';
import { territoryDrawing } from './territory-drawing.ts';
import { transferOfSchools } from './transfer-of-schools.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;
type LevelsQuery = { id: string; year?: number | undefined };

/** Actors drawn at most, before offices and roles. */
const mostActors = 3000;

/**
 * Ministry, provincial offices, SLEP, sostenedores, support, schools and roles in one picture of bands, and what crosses
 * levels, comunas and the passage to a SLEP. A SLEP shows the public schools, which it answers for. `null`: no such
 * territory.
 */
export async function showLevels(
  telar: Telar,
  query: LevelsQuery,
  signal?: AbortSignal,
): Promise<Levels | null> {
  return cachedAnswer(
    telar,
    'levels',
    { input: query, signal, isLarge: isLargeTerritory(query.id) },
    async (allGone) => {
      const found = await territoryInYear(telar, query);
      if (found === null) return null;
      const { territory, year, stored } = found;
      const ties = await currentTies(telar, stored.ties, year);
      const around = await levelsAround(telar, territory, stored);
      const everybody = [...stored.actors, ...around.actors];
      const all = [...ties, ...around.ties];
      const levelById = new Map(everybody.map((actor) => [actor.id, levelOf(actor)]));
      return {
        territoryId: territory.id,
        name: territory.name,
        simulated: territory.simulated,
        year,
        graph: await bandsOf(telar, { territory, year, stored, around, ties }, allGone),
        levelOf: Object.fromEntries(levelById),
        sizes: sizesOf(levelById),
        across: tiesAcrossLevels(all, levelById),
        comunas: acrossComunas(stored.actors, ties),
        transfer: await transferOfSchools(telar, { id: territory.id, year }, stored),
        technical: technicalSchools({
          actors: stored.actors,
          ties: stored.ties,
          contracts: await telar.store.contractsOf({ schoolIds: schoolIdsOf(stored), sostenedorIds: [] }),
          teaching: stored.years,
          year,
          comunaNames: comunaNamesOf(territory),
        }),
      };
    },
  );
}

const schoolIdsOf = ({ actors }: TerritoryGraph): string[] =>
  actors.flatMap(({ id, kind }) => (kind === 'school' ? [id] : []));

function sizesOf(levelById: ReadonlyMap<string, Level>): Levels['sizes'] {
  const found = [...levelById.values()];
  return levels
    .map((level) => ({ level, actors: found.filter((one) => one === level).length }))
    .filter(({ actors }) => actors > 0);
}

type Bands = TerritoryInYear & {
  around: Pick<TerritoryGraph, 'actors' | 'ties'>;
  ties: RecordOf<'tie'>[];
};

async function bandsOf(telar: Telar, { territory, year, stored, around, ties }: Bands, signal: AbortSignal) {
  const { kept, leftOut } = largestSchools(stored, mostActors);
  const actors = [...kept, ...around.actors];
  const inside = new Set(actors.map(({ id }) => id));
  const among = [...ties, ...around.ties].filter(({ from, to }) => inside.has(from) && inside.has(to));
  const drawing = territoryDrawing(territory, {
    year,
    actors,
    available: among,
    isShown: () => true,
    layoutTies: among,
    layout: 'levels',
    leftOut,
    truncated: stored.truncated,
  });
  return drawGraph(telar, drawing, signal);
}
