import type { TerritoryDetail } from '../../contract/territories.ts';
import { findTerritory } from '../../graph-queries/territories/find-territory.ts';
import { searchWords } from '../../contract/search-words.ts';
import { listSchoolEvents } from '../../graph-queries/territories/list-school-events.ts';
import { listTerritories } from '../../graph-queries/territories/list-territories.ts';
import { publicDependencies } from '../../contract/public-dependencies.ts';
import type { QueryRunner, RunQuery } from '../../graph-queries/query.ts';
import { registerYears } from '../../graph-queries/territories/register-years.ts';
import { territoryAncestors } from '../../graph-queries/territories/territory-ancestors.ts';
import { territoryComunas } from '../../graph-queries/territories/territory-comunas.ts';
import { territoryDocuments } from '../../graph-queries/territories/territory-documents.ts';
import { territoryEvents } from '../../graph-queries/territories/territory-events.ts';
import { territoryNames } from '../../graph-queries/territories/territory-names.ts';
import { territoryYears } from '../../graph-queries/territories/territory-years.ts';
import { cursorsOf } from './cursor.ts';
import { eventAnswers } from './event-answers.ts';
import type { TerritoryReader } from './ports/territory-reader.ts';

const territoryCursors = cursorsOf('territories', ['string']);
const eventCursors = cursorsOf('school-events', ['string']);

export function territoryQueries({ runQuery, inOneVersion }: QueryRunner): TerritoryReader {
  return {
    async listTerritories({ limit, cursor, kind, parentId, simulated, q }) {
      const rows = await runQuery(listTerritories, {
        kind: kind ?? null,
        parentId: parentId ?? null,
        simulated: simulated ?? null,
        words: searchWords(q ?? ''),
        after: textOf(territoryCursors.after(cursor)),
        limit: limit + 1,
      });
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
  const [territory] = await runQuery(findTerritory, { id });
  if (!territory) return null;
  const [ancestors, comunas, years, events, documents] = await Promise.all([
    runQuery(territoryAncestors, { id }),
    runQuery(territoryComunas, { id }),
    runQuery(territoryYears, { id, public: publicDependencies }),
    runQuery(territoryEvents, { id }),
    runQuery(territoryDocuments, { id }),
  ]);
  return {
    ...territory,
    ancestors: ancestors.map(({ steps: _steps, ...ancestor }) => ancestor),
    comunas,
    years,
    events: Object.fromEntries(
      events.map(({ kind, fromYear, toYear, schools }) => [`${kind}.${fromYear}-${toYear}`, schools]),
    ),
    documents: await eventAnswers(runQuery, documents),
  };
}
