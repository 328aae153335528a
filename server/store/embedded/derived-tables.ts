import type { DatabaseSync } from 'node:sqlite';
import { runSteps } from '../../../contract/run-steps.ts';
import type { RecordType } from '../../../contract/records.ts';
import { publicDependencies } from '../../../contract/public-dependencies.ts';

/** Makes anew what is computed from records of the changed types, inside the transaction that changed them. */
export const refreshDerived = (database: DatabaseSync, changed: ReadonlySet<RecordType>): void => {
  runSteps(derivedSteps(database, changed));
};

/** The same in steps, for whoever has others to answer meanwhile. */
export function* derivedSteps(
  database: DatabaseSync,
  changed: ReadonlySet<RecordType>,
): Generator<undefined, void> {
  const any = (...types: RecordType[]) => types.some((type) => changed.has(type));
  if (any('territory', 'assignment')) database.exec(territoryInside);
  yield;
  if (any('territory', 'assignment', 'actor', 'school-year', 'network')) database.exec(territorySummary);
  yield;
  if (any('territory', 'actor')) yield* actorSearchSteps(database);
}

/** Actors whose names are written to the search in one step: some milliseconds. */
const actorsOfStep = 2_000;

function* actorSearchSteps(database: DatabaseSync): Generator<undefined, void> {
  database.exec(noActorSearch);
  const last = Number(database.prepare('SELECT max(number) AS last FROM actor').get()?.['last'] ?? 0);
  const insert = database.prepare(actorSearch);
  for (let after = 0; after < last; after += actorsOfStep) {
    insert.run({ after, upTo: after + actorsOfStep });
    yield;
  }
}

const territoryInside = `
  DELETE FROM territory_inside;
  INSERT INTO territory_inside
  WITH RECURSIVE inside(outerId, innerId) AS (
    SELECT id, id FROM territory
    UNION SELECT i.outerId, t.id FROM inside i JOIN territory t ON t.parentId = i.innerId
  )
  SELECT outerId, innerId FROM inside
  UNION SELECT slepId, comunaId FROM assignment;`;

const isPublic = `dependency IN (${publicDependencies.map((dependency) => `'${dependency}'`).join(', ')})`;

/** Real territories count the working schools of the newest register year, simulated ones their fictional schools. */
const territorySummary = `
  DELETE FROM territory_summary;
  INSERT INTO territory_summary (territoryId, schools, publicSchools, networks, firstYear)
  WITH working AS MATERIALIZED (
    SELECT 0 AS simulated, comunaId, deprovId, ${isPublic} AS public FROM school_year
    WHERE year = (SELECT max(year) FROM school_year) AND state = 'working'
    UNION ALL
    SELECT 1, comunaId, NULL, ${isPublic} FROM actor
    WHERE kind = 'school' AND simulated = 1 AND coalesce(state, 'working') = 'working'
  ), in_comuna AS MATERIALIZED (
    SELECT simulated, comunaId, count(*) AS schools, sum(public) AS public FROM working GROUP BY simulated, comunaId
  ), counted(territoryId, schools, public) AS (
    SELECT t.id, c.schools, c.public
    FROM in_comuna c JOIN territory_inside i ON i.innerId = c.comunaId
      JOIN territory t ON t.id = i.outerId AND t.simulated = c.simulated
    UNION ALL
    SELECT deprovId, count(*), sum(public) FROM working WHERE deprovId IS NOT NULL GROUP BY deprovId
  ), total AS MATERIALIZED (
    SELECT territoryId, sum(schools) AS schools, sum(public) AS public FROM counted GROUP BY territoryId
  )
  SELECT t.id, coalesce(total.schools, 0), coalesce(total.public, 0),
    (SELECT count(*) FROM territory_inside i JOIN network n ON n.territoryId = i.innerId WHERE i.outerId = t.id),
    (SELECT min(a.fromYear) FROM assignment a WHERE a.slepId = t.id)
  FROM territory t LEFT JOIN total ON total.territoryId = t.id;`;

const noActorSearch = "INSERT INTO actor_search (actor_search) VALUES ('delete-all')";
const actorSearch = `
  INSERT INTO actor_search (rowid, name, place, rbd)
  SELECT a.number, a.searchName, coalesce(comuna.searchName, ''), coalesce(a.rbd, '')
  FROM actor a LEFT JOIN territory comuna ON comuna.id = a.comunaId
  WHERE a.number > $after AND a.number <= $upTo`;
