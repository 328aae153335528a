import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../graph-queries/query.ts';
import { tieTypes } from '../../graph-queries/tie-types.ts';
import { queryText } from '../../server/store/query-text.ts';
import { variants } from '../store/neo4j/every-statement.ts';

const folder = new URL('../../graph-queries/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const queries: [string, Query][] = [];
for (const file of files.filter((name) => name.endsWith('.ts'))) {
  const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
  for (const value of exported) if (isQuery(value)) queries.push([file, value]);
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'parameters' in value && 'row' in value;
}

const parametersOf = (text: string) => [...new Set(text.match(/\$\w+/g))].map((name) => name.slice(1)).sort();

/** Tables that grow with the country; a query about one thing must not read one of them from end to end. */
const large = [
  ...['actor', 'tie', 'school_year', 'school_event', 'membership', 'response', 'rating', 'attendance'],
  ...['finding', 'statement'],
];
const ofAll = ['territories/register-years', 'actors/actor-names'];

let database: DatabaseSync;
beforeAll(() => {
  database = new DatabaseSync(':memory:');
  database.exec(readFileSync(new URL('schema/sqlite.sql', folder), 'utf8'));
  database.exec(readFileSync(new URL('schema/sqlite-surveys.sql', folder), 'utf8'));
});
afterAll(() => database.close());

test('there are queries', () => {
  expect(queries.length).toBeGreaterThan(40);
});

test('every file of a query belongs to one', () => {
  const own = /^(schema|fragments)\//;
  const texts = files.filter((name) => /\.(sql|cypher)$/.test(name) && !own.test(name)).sort();
  const named = queries.flatMap(([, { name }]) => [`${name}.sql`, `${name}.cypher`]).sort();
  expect(texts).toEqual(named);
});

test('every fragment is put in somewhere', () => {
  const texts = files
    .filter((name) => /\.(sql|cypher)$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  for (const name of files.filter((file) => file.startsWith('fragments/'))) {
    expect(texts).toContain(`{{${name.replace(/^fragments\/|\.\w+$/g, '')}}}`);
  }
});

test('no query names a kind of tie by itself', () => {
  const named = new RegExp(String.raw`(\[\w*:|\|)(${tieTypes.join('|')})\b`);
  const allowed = ['actors/actor-administration.cypher'];
  for (const name of files.filter((file) => file.endsWith('.cypher') && !allowed.includes(file))) {
    expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(named);
  }
});

describe.each(queries)('%s', (file, query) => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  const sql = queryText(query.name, 'sql');
  const cypher = queryText(query.name, 'cypher');

  test('carries the name of its file, and its exported name says the same', () => {
    expect(`${query.name}.ts`).toBe(file);
    const exportedName = query.name
      .replace(/^.*\//, '')
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(source).toContain(`export const ${exportedName} = {`);
  });

  test('reads the parameters that it declares and explains', () => {
    const declared = Object.keys(query.parameters.shape).sort();
    expect(parametersOf(sql)).toEqual(declared);
    const comment = source.slice(source.indexOf('/**'), source.indexOf('*/'));
    expect(parametersOf(comment)).toEqual(expect.arrayContaining(declared));
    expect(comment).toMatch(/Columns /);
    expect(comment).toMatch(/Index /);
  });

  test('begins in each language with the question that it answers', () => {
    const firstLine = /\/\*\*\n \* (.*)\n/.exec(source)![1]!;
    expect(sql.split('\n')[0]).toBe(`-- ${firstLine}`);
    expect(cypher.split('\n')[0]).toBe(`// ${firstLine}`);
  });

  test('reads no other parameters in Cypher', () => {
    // Two that the engine adds by itself: what may be read, and the part of a large query.
    const known = [...Object.keys(query.parameters.shape), 'visibleRevisions', 'from'];
    expect(known).toEqual(expect.arrayContaining(parametersOf(cypher)));
    expect(cypher).toMatch(/\bRETURN\b/);
  });

  test('has its fragments put in', () => {
    expect(sql).not.toContain('{{');
    for (const { text } of variants({ name: query.name, text: cypher })) expect(text).not.toContain('{{');
  });

  test('returns the columns of its row', () => {
    const columns = database
      .prepare(sql)
      .columns()
      .map(({ name }) => name);
    const fields = Object.keys(query.row.shape).filter((field) => field !== 'type');
    expect(columns).toEqual(expect.arrayContaining(fields));
    const returned = cypher.slice(cypher.lastIndexOf('\nRETURN'));
    for (const field of fields) expect(returned).toMatch(new RegExp(`\\b${field}\\b`));
  });

  test('finds its rows by an index', () => {
    if (!ofAll.includes(query.name)) expect(readToTheEnd(sql)).toEqual([]);
  });
});

/** Large tables and their indexes over which SQLite's program for a query runs from the first row on. */
function readToTheEnd(sql: string): string[] {
  const program = database.prepare(`EXPLAIN ${sql}`).all() as { opcode: string; p1: number; p2: number }[];
  const stored = database.prepare('SELECT name, tbl_name AS owner, rootpage FROM sqlite_schema').all();
  const opened = new Map(
    program.filter(({ opcode }) => opcode === 'OpenRead').map(({ p1, p2 }) => [p1, p2] as const),
  );
  const begun = program.filter(({ opcode }) => opcode === 'Rewind').map(({ p1 }) => opened.get(p1));
  return stored
    .filter(({ owner, rootpage }) => large.includes(String(owner)) && begun.includes(Number(rootpage)))
    .map(({ name }) => String(name));
}

test('a query that reads a large table from end to end is noticed', () => {
  expect(readToTheEnd('SELECT * FROM tie t WHERE t.strength > 1')).toEqual(['tie']);
  expect(readToTheEnd('SELECT DISTINCT year FROM school_year')).toEqual(['school_year_by_year']);
  expect(readToTheEnd(`SELECT * FROM tie WHERE "from" = 'x'`)).toEqual([]);
});
