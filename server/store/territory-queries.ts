import type { TerritoryDetail, TerritoryYear } from '../../contract/territories.ts';
import { findTerritory } from '../../graph-queries/territories/find-territory.ts';
import { searchWords } from '../../contract/search-words.ts';
import { listSchoolEvents } from '../../graph-queries/territories/list-school-events.ts';
import { listTerritories } from '../../graph-queries/territories/list-territories.ts';
import { publicDependencies } from '../../contract/public-dependencies.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { registerYears } from '../../graph-queries/territories/register-years.ts';
import { territoryAncestors } from '../../graph-queries/territories/territory-ancestors.ts';
import { territoryComunas } from '../../graph-queries/territories/territory-comunas.ts';
import { territoryDocuments } from '../../graph-queries/territories/territory-documents.ts';
import { territoryEvents } from '../../graph-queries/territories/territory-events.ts';
import { territoryNames } from '../../graph-queries/territories/territory-names.ts';
import { territoryYears } from '../../graph-queries/territories/territory-years.ts';
import { cursorsOf, rankedPage } from './cursor.ts';
import { eventAnswers } from './event-answers.ts';
import type { TerritoryReader } from './ports/territory-reader.ts';
import { searchTerritories } from './search-territories.ts';

const territoryCursors = cursorsOf('territories', ['string']);
const searchCursors = cursorsOf('territory-search', ['number']);
const eventCursors = cursorsOf('school-events', ['string']);

export function territoryQueries({ runQuery, inOneVersion }: QueryRunner): TerritoryReader {
  return {
    async listTerritories({ limit, cursor, kind, parentId, simulated, q }) {
      const narrowed = { kind: kind ?? null, parentId: parentId ?? null, simulated: simulated ?? null };
      const words = searchWords(q ?? '');
      if (words.length > 0) {
        const found = await searchTerritories(runQuery, narrowed, words);
        return rankedPage(searchCursors, found, { limit, cursor });
      }
      const after = textOf(territoryCursors.after(cursor));
      const rows = await runQuery(listTerritories, { ...narrowed, after, limit: limit + 1 });
      return territoryCursors.page(
        rows,
        limit,
        ({ id }) => [id],
        (row) => row,
      );
    },
    findTerritory: (id) => inOneVersion((run) => readTerritory(run, id)),
    namesOfTerritories: async (ids) => {
      const rows = await runQuery(territoryNames, { ids: [...new Set(ids)] });
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    listYears: async () => (await runQuery(registerYears, {})).map(({ year }) => year),
    async listSchoolEvents({ limit, cursor, territoryId, schoolId, kind, toYear }) {
      const rows = await runQuery(listSchoolEvents, {
        territoryId: territoryId ?? null,
        schoolId: schoolId ?? null,
        kind: kind ?? null,
        toYear: toYear ?? null,
        after: textOf(eventCursors.after(cursor)),
        limit: limit + 1,
      });
      return eventCursors.page(
        rows,
        limit,
        ({ key }) => [key],
        ({ key: _key, type: _type, ...event }) => ({
          id: `${event.schoolId}.${event.fromYear}-${event.toYear}.${event.kind}`,
          ...event,
        }),
      );
    },
  };
}

const textOf = (key: (string | number)[] | null): string | null => (key === null ? null : String(key[0]));

async function readTerritory(runQuery: RunQuery, id: string): Promise<TerritoryDetail | null> {
  // Asked for together with what there may be nothing of: one way to the database.
  const [[territory], ancestors, comunas, years, events, documents] = await Promise.all([
    runQuery(findTerritory, { id }),
    runQuery(territoryAncestors, { id }),
    runQuery(territoryComunas, { id }),
    runQuery(territoryYears, { id, public: publicDependencies }),
    runQuery(territoryEvents, { id }),
    runQuery(territoryDocuments, { id }),
  ]);
  if (!territory) return null;
  return {
    ...territory,
    ancestors: ancestors.map(({ steps: _steps, ...ancestor }) => ancestor),
    comunas,
    years: years.map((row) => yearOf(row, territory.kind)),
    events: Object.fromEntries(
      events.map(({ kind, fromYear, toYear, schools }) => [`${kind}.${fromYear}-${toYear}`, schools]),
    ),
    documents: await eventAnswers(runQuery, documents),
  };
}

/** Only a SLEP has schools of its own: who lies in a region or a comuna is run by others. */
function yearOf(
  { ownSchools, ownEnrolment, ownRural, ...year }: Row<typeof territoryYears>,
  kind: TerritoryDetail['kind'],
): TerritoryYear {
  const own = { schools: ownSchools, enrolment: ownEnrolment, rural: ownRural };
  return { ...year, own: kind === 'slep' && ownSchools > 0 ? own : null };
}
