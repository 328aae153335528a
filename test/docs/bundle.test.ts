import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FindingLog } from '../../server/intake/bundle/bundle-findings.ts';
import { readBundleRows, sheetOf } from '../../server/intake/bundle/bundle-rows.ts';
import { bundleSheets } from '../../server/intake/bundle/bundle-sheets.ts';
import { readBundle } from '../../server/intake/bundle/read-bundle.ts';
import { foldedWord } from '../../server/intake/bundle/vocabulary.ts';
import { actorHeadings, tieHeadings } from '../../server/intake/headings.ts';
import type { ImportFile } from '../../server/intake/intake-result.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const page = readFileSync(at('docs/bundle.md'), 'utf8');
const tables = page.slice(page.indexOf('## The tables'), page.indexOf('### Further headings'));

const example: ImportFile[] = [...page.matchAll(/```csv (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => ({
  name: name!,
  bytes: new TextEncoder().encode(text),
}));

/** The part of the page about one table. */
const sectionOf = (name: string): string =>
  tables.split('\n### ').find((each) => each.startsWith(`\`${name}\``))!;

describe('docs/bundle.md', () => {
  it('has an example with every table that is read without a refusal, a correction or an oddity', () => {
    expect(example.map(({ name }) => sheetOf(name)).sort()).toEqual(Object.keys(bundleSheets).sort());
    const { data, result } = readBundle(example);
    expect(result.findings.filter(({ outcome }) => outcome !== 'info')).toEqual([]);
    expect(data).toHaveLength(1);
    expect(result.counts).toEqual({
      networks: 1,
      actors: 7,
      members: 5,
      waves: 1,
      responses: 5,
      ties: 5,
      ratings: 2,
      commitments: 1,
      activities: 1,
      attendance: 2,
      events: 1,
      contracts: 1,
      evaluations: 1,
      results: 2,
    });
    expect(data[0]!.responses.filter(({ responded }) => !responded).map(({ actorId }) => actorId)).toEqual([
      'school:demo-5',
    ]);
  });

  it('names every table, every column Telar writes and whether it must be there', () => {
    for (const [name, { columns, also }] of Object.entries(bundleSheets)) {
      const section = sectionOf(name);
      for (const other of also) expect(section, name).toContain(`\`${other}\``);
      for (const { heading, required } of Object.values(columns)) {
        const row = section.split('\n').find((line) => /^\| (\*\*)?`(\w+)`/.exec(line)?.[2] === heading);
        expect(row, `${name}.${heading}`).toBeDefined();
        expect(row!.startsWith('| **'), `${name}.${heading}`).toBe(required);
      }
    }
  });

  it('gives only headings that are read, and examples that can be', () => {
    for (const [name, { columns }] of Object.entries(bundleSheets)) {
      const rows = sectionOf(name)
        .split('\n')
        .filter((line) => /^\| (\*\*)?`/.test(line));
      expect(rows).toHaveLength(Object.keys(columns).length);
      for (const row of rows) {
        const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
        const headings = [...cells[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!);
        const column = Object.values(columns).find(({ heading }) => heading === headings[0])!;
        for (const heading of headings.slice(1)) expect(column.also, row).toContain(foldedWord(heading));
        const shown = /`(.*)`/.exec(cells[3]!)?.[1] ?? '';
        if (shown !== '') expect(column.read(shown), row).not.toHaveProperty('code');
      }
    }
  });

  it('names every attribute that is read by name', () => {
    const section = page.slice(
      page.indexOf('### Attributes with a name'),
      page.indexOf('### Further headings'),
    );
    const listed = new Set([...section.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]!));
    const named = Object.values(bundleSheets).flatMap(({ attributes }) => [...attributes.values()]);
    expect(named.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('names every finding a bundle can give', () => {
    const folder = at('server/intake/bundle/');
    const files = readdirSync(folder).filter((name) => name !== 'vocabulary.ts');
    const sources = [...files.map((name) => new URL(name, folder)), at('server/intake/table.ts')].map(
      (file) => readFileSync(file, 'utf8'),
    );
    const parsed =
      /(?:code: |\? |: |Unreadable\(\s*|Words, )'([a-z]+(?:-[a-z]+)+)'[,)\s]|, '([a-z]+(?:-[a-z]+)+)'\)/g;
    const codes = sources.flatMap((source) =>
      [...source.matchAll(parsed)].map((match) => match[1] ?? match[2]!),
    );
    const findings = page.slice(page.indexOf('## What is refused'), page.indexOf('## Edge lists'));
    const named = new Set([...findings.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!));
    expect(new Set(codes).size).toBeGreaterThan(40);
    expect([...new Set(codes)].filter((code) => !named.has(code))).toEqual([]);
  });

  it('lists every further heading that is read', () => {
    const section = page.slice(page.indexOf('### Further headings'), page.indexOf('## An example'));
    const listed = new Set([...section.matchAll(/`(\w+)`/g)].map((match) => match[1]!));
    const known = [...Object.values(tieHeadings), ...Object.values(actorHeadings)];
    expect(known.flatMap((headings) => headings.slice(1)).filter((each) => !listed.has(each))).toEqual([]);
  });

  it('links templates whose headings are all columns of their table', () => {
    const names = readdirSync(at('docs/template/')).sort();
    expect(names.map((name) => sheetOf(name)).sort()).toEqual(Object.keys(bundleSheets).sort());
    for (const name of names) {
      expect(page).toContain(`(template/${name})`);
      const bytes = readFileSync(at(`docs/template/${name}`));
      const log = new FindingLog();
      const rows = readBundleRows([{ name, bytes }], log)[sheetOf(name)!];
      const { attributes } = bundleSheets[sheetOf(name)!];
      const headings = String(bytes).trim().split(',');
      const named = headings.filter((heading) => attributes.has(heading));
      expect(rows.fields.size + named.length, name).toBe(headings.length);
      expect(log.all, name).toEqual([]);
    }
  });
});
