import type { TerritoryDetail } from '../../contract/territories.ts';
import { findTerritory } from '../../graph-queries/find-territory.ts';
import { fold } from '../../graph-queries/fold.ts';
import { listSchoolEvents } from '../../graph-queries/list-school-events.ts';
import { listTerritories } from '../../graph-queries/list-territories.ts';
import { publicDependencies } from '../../graph-queries/public-dependencies.ts';
import type { Ask } from '../../graph-queries/question.ts';
import { registerYears } from '../../graph-queries/register-years.ts';
import { territoryAncestors } from '../../graph-queries/territory-ancestors.ts';
import { territoryComunas } from '../../graph-queries/territory-comunas.ts';
import { territoryEvents } from '../../graph-queries/territory-events.ts';
import { territoryYears } from '../../graph-queries/territory-years.ts';
import { cursorsOf } from './cursor.ts';
import type { NetworkStore } from './network-store.ts';

type TerritoryReading = Pick<
  NetworkStore,
  'listTerritories' | 'findTerritory' | 'listYears' | 'listSchoolEvents'
>;

const territoryCursors = cursorsOf('territories', ['string']);
const eventCursors = cursorsOf('school-events', ['string']);

export function readingTerritories(ask: Ask): TerritoryReading {
  return {
    async listTerritories({ limit, cursor, kind, parentId, simulated, q }) {
      const rows = await ask(listTerritories, {
        kind: kind ?? null,
        parentId: parentId ?? null,
        simulated: simulated ?? null,
        words: fold(q ?? '')
          .split(' ')
          .filter(Boolean),
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
    findTerritory: (id) => readTerritory(ask, id),
    listYears: async () => (await ask(registerYears, {})).map(({ year }) => year),
    async listSchoolEvents({ limit, cursor, territoryId, schoolId, kind, toYear }) {
      const rows = await ask(listSchoolEvents, {
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

async function readTerritory(ask: Ask, id: string): Promise<TerritoryDetail | null> {
  const [territory] = await ask(findTerritory, { id });
  if (!territory) return null;
  const [ancestors, comunas, years, events] = await Promise.all([
    ask(territoryAncestors, { id }),
    ask(territoryComunas, { id }),
    ask(territoryYears, { id, public: publicDependencies }),
    ask(territoryEvents, { id }),
  ]);
  return {
    ...territory,
    ancestors: ancestors.map(({ steps: _steps, ...ancestor }) => ancestor),
    comunas,
    years,
    events: Object.fromEntries(
      events.map(({ kind, fromYear, toYear, schools }) => [`${kind}.${fromYear}-${toYear}`, schools]),
    ),
  };
}
