import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

type Row = { question: string; where: string; test: string };

/** Rows of the tables of the page: the question, where it is answered, and the test that asks it. */
const rows: Row[] = [...textOf('docs/sources.md').matchAll(/^\| (.+) \|$/gm)]
  .map(([, line]) => line!.split(' | ').map((cell) => cell.trim()))
  .filter((cells) => !/^-+$/.test(cells[0]!) && cells.at(-1) !== 'test')
  .map((cells) => ({ question: cells[0]!, where: cells.at(-2)!, test: cells.at(-1)! }));

const files = readdirSync(`${root}test/http`).filter((name) => /^sources-.+\.test\.ts$/.test(name));
/** Names of the tests that ask the questions, by file. */
const asked = new Map(
  files.map((name) => [
    name,
    [...textOf(`test/http/${name}`).matchAll(/\bit\(\s*'([^']+)'/g)].map(([, title]) => title!),
  ]),
);
const linkIn = (cell: string) => /^\[(.+)\]\(\.\.\/test\/http\/(.+)\)$/.exec(cell);

describe('what the sources ask', () => {
  it('has a place and a test for each question, or a reason', () => {
    expect(rows.length).toBeGreaterThan(70);
    const open = rows.filter(
      ({ where, test }) => where === '' || (linkIn(test) === null && !/^no test: ./.test(test)),
    );
    expect(open).toEqual([]);
  });

  it('names tests that there are', () => {
    const broken = rows.filter(({ test }) => {
      const link = linkIn(test);
      return link !== null && asked.get(link[2]!)?.includes(link[1]!) !== true;
    });
    expect(broken).toEqual([]);
  });

  it('leaves out none of the tests', () => {
    const named = new Set(rows.flatMap(({ test }) => linkIn(test)?.[1] ?? []));
    expect([...asked.values()].flat().filter((title) => !named.has(title))).toEqual([]);
  });

  it('names routes and screens that there are', () => {
    const routes = new Set(
      Object.values(api).map(({ method, path }) => `${method.toUpperCase()} ${path.slice(1)}`),
    );
    const screens = new Set(
      [...textOf('client/app.tsx').matchAll(/path="([^"]+)"/g)].map(([, path]) => path),
    );
    const code = rows.flatMap(({ where }) => [...where.matchAll(/`([^`]+)`/g)].map(([, text]) => text!));
    const routeNames = code.filter((text) => /^(?:GET|POST) /.test(text));
    expect(routeNames.length).toBeGreaterThan(60);
    expect(routeNames.filter((text) => !routes.has(text))).toEqual([]);
    expect(code.filter((text) => text.startsWith('/') && !screens.has(text))).toEqual([]);
  });
});
