import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../graph-queries/question.ts';

const folder = new URL('../../graph-queries/', import.meta.url);
const modules = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const questions: [string, Question][] = [];
for (const file of modules) {
  const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
  for (const value of exported) if (isQuestion(value)) questions.push([file, value]);
}

function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'sql' in value && 'row' in value;
}

const parametersOf = (text: string) => [...new Set(text.match(/\$\w+/g))].map((name) => name.slice(1)).sort();

/** Tables that grow with the country; a question about one thing must not read one of them from end to end. */
const large = [
  ...['actor', 'tie', 'school_year', 'school_event', 'membership', 'response', 'rating', 'attendance'],
  ...['finding', 'superseded', 'restated'],
];
const ofAll = ['register-years'];

let database: DatabaseSync;
beforeAll(() => {
  database = new DatabaseSync(':memory:');
  database.exec(readFileSync(new URL('schema.sql', folder), 'utf8'));
});
afterAll(() => database.close());

test('there are questions', () => {
  expect(questions.length).toBeGreaterThan(30);
});

describe.each(questions)('%s', (file, question) => {
  const source = readFileSync(new URL(file, folder), 'utf8');

  test('carries the name of its file, and its exported name says the same', () => {
    expect(`${question.name}.ts`).toBe(file);
    const exportedName = question.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(source).toContain(`export const ${exportedName} = {`);
  });

  test('reads the parameters that it declares and explains', () => {
    const declared = Object.keys(question.parameters.shape).sort();
    expect(parametersOf(question.sql)).toEqual(declared);
    const comment = source.slice(source.indexOf('/**'), source.indexOf('*/'));
    expect(parametersOf(comment)).toEqual(expect.arrayContaining(declared));
    expect(comment).toMatch(/Columns /);
    expect(comment).toMatch(/Index /);
  });

  test('has a twin in Cypher, which reads no other parameters', () => {
    const cypher = readFileSync(new URL(`${question.name}.cypher`, folder), 'utf8');
    // `standing`, the revisions in force, is what the Neo4j engine itself adds to every question.
    // Two that the engine adds by itself: what may be read, and the part of a large question.
    const known = [...Object.keys(question.parameters.shape), 'standing', 'from'];
    expect(known).toEqual(expect.arrayContaining(parametersOf(cypher)));
    expect(cypher).toMatch(/\bRETURN\b/);
  });

  test('returns the columns of its row', () => {
    const columns = database
      .prepare(question.sql)
      .columns()
      .map(({ name }) => name);
    const fields = Object.keys(question.row.shape).filter((field) => field !== 'type');
    expect(columns).toEqual(expect.arrayContaining(fields));
  });

  test('finds its rows by an index', () => {
    if (!ofAll.includes(question.name)) expect(readToTheEnd(question.sql)).toEqual([]);
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
