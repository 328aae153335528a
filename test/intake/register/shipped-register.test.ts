import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { type RecordOf, type RecordType, StoredRecord } from '../../../contract/records.ts';
import type { ImportFile, IntakeResult } from '../../../server/intake/intake-result.ts';
import { readRegister } from '../../../server/intake/register/read-register.ts';
import { readTable } from '../../../server/intake/table.ts';

const datasets = join(import.meta.dirname, '../../../datasets');
const files: ImportFile[] = ['mineduc', 'slep', 'territory'].flatMap((folder) =>
  readdirSync(join(datasets, folder)).map((name) => ({
    name: `${folder}/${name}`,
    bytes: readFileSync(join(datasets, folder, name)),
  })),
);

let result: IntakeResult;
beforeAll(() => {
  result = readRegister(files, { ownerKey: new Uint8Array(32).fill(7) });
}, 60_000);

const of = <T extends RecordType>(type: T): RecordOf<T>[] =>
  result.records.map(({ record }) => record).filter((record): record is RecordOf<T> => record.type === type);
const tally = (code: string, outcome?: string) =>
  result.findings.filter(
    (finding) => finding.code === code && (outcome ?? finding.outcome) === finding.outcome,
  ).length;

describe('the shipped register', () => {
  // Printed in the record layout of MINEDUC that came with the directory of 2025 (page 1).
  it.each([
    [2022, 16601, 12105, 11220, 11216],
    [2023, 16659, 12077, 11125, 11123],
    [2024, 16694, 12037, 11049, 11048],
    [2025, 16768, 12038, 10949, 10945],
  ])('has the published totals of %i', (year, rows, working, enrolled, both) => {
    expect(result.counts).toMatchObject({
      [`rows.${String(year)}`]: rows,
      [`working.${String(year)}`]: working,
      [`with-enrolment.${String(year)}`]: enrolled,
      [`working-with-enrolment.${String(year)}`]: both,
    });
  });

  it('has the changes from year to year', () => {
    expect(result.changes).toEqual({
      'new.2022-2023': 67,
      'gone.2022-2023': 9,
      'closed.2022-2023': 92,
      'reopened.2022-2023': 6,
      'owner-changed.2022-2023': 5,
      'municipal-to-slep.2022-2023': 0,
      'new.2023-2024': 57,
      'gone.2023-2024': 22,
      'closed.2023-2024': 97,
      'reopened.2023-2024': 7,
      'owner-changed.2023-2024': 270,
      'municipal-to-slep.2023-2024': 294,
      'new.2024-2025': 79,
      'gone.2024-2025': 5,
      'closed.2024-2025': 16 + 51,
      'reopened.2024-2025': 2,
      'owner-changed.2024-2025': 956 + 89,
      'municipal-to-slep.2024-2025': 1012,
    });
  });

  it('counts the SLEPs that run schools: eleven, the four of 2024 and the eleven of 2025', () => {
    expect(result.counts).toMatchObject({
      'slep-owners-with-working-schools.2022': 11,
      'slep-owners-with-working-schools.2023': 11,
      'slep-owners-with-working-schools.2024': 15,
      'slep-owners-with-working-schools.2025': 26,
    });
    const sleps = of('actor').filter(({ legalKind }) => legalKind === 'slep');
    expect(new Set(sleps.map(({ attributes }) => attributes['slep'])).size).toBe(26);
    expect(sleps.find(({ id }) => id === 'sostenedor:61980940')).toMatchObject({
      name: 'SLEP Punilla Cordillera',
      attributes: { slep: 'slep:1602' },
      comunaId: 'comuna:16301',
    });
  });

  it('finds the owners file and the directory of 2022 in agreement, pair by pair', () => {
    expect(result.counts).toMatchObject({ 'owner-pairs.2022': 15595, 'owner-pairs-agreeing.2022': 15595 });
    expect(result.findings.filter(({ code }) => /^(owner-pair|school-with-two)/.test(code))).toEqual([]);
  });

  it('leaves out no row, and every record is accepted by the contract once', () => {
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const keys = new Set(result.records.map(({ record }) => recordKey(record)));
    expect(keys.size).toBe(result.records.length);
    for (let i = 0; i < result.records.length; i += 41) StoredRecord.parse(result.records[i]!.record);
  });

  it('gives every tie, year and campus two ends that are there', () => {
    const ids = new Set([...of('actor'), ...of('territory')].map(({ id }) => id));
    const missing = [
      ...of('tie').flatMap(({ from, to }) => [from, to]),
      ...of('school-year').flatMap(({ schoolId, comunaId, deprovId }) => [
        schoolId,
        comunaId,
        deprovId ?? comunaId,
      ]),
      ...of('assignment').flatMap(({ comunaId, slepId }) => [comunaId, slepId]),
      ...of('campus').flatMap(({ universityId, comunaId }) => [universityId, comunaId]),
      ...of('territory').map(({ id, parentId }) => parentId ?? id),
    ].filter((id) => !ids.has(id));
    expect(missing).toEqual([]);
  });

  it('names territories as the lists do and keeps SLEPs that have not begun', () => {
    const territories = new Map(of('territory').map((territory) => [territory.id, territory]));
    expect(territories.get('region:16')).toMatchObject({ name: 'Ñuble', parentId: 'country:cl' });
    expect(territories.get('deprov:092')).toMatchObject({ name: 'Cautín Norte', parentId: 'region:09' });
    expect(territories.get('deprov:052')?.name).toBe('San Felipe');
    expect(territories.get('slep:1004')).toMatchObject({ name: 'Osorno', parentId: 'region:10' });
    const assigned = of('assignment').filter(({ slepId }) => slepId === 'slep:1601');
    expect(new Set(assigned.map(({ fromYear }) => fromYear))).toEqual(new Set([2026, 2027]));
  });

  it('has one university for each SIES code', () => {
    expect(of('actor').filter(({ kind }) => kind === 'university').length).toBe(139);
    expect(of('campus').length).toBe(553);
    expect(tally('several-names-for-one-code')).toBe(3);
  });

  // Counted beforehand with other tools from the same files.
  it.each([
    ['missing-coordinates', 3160 + 3195 + 3228 + 3267],
    ['unreadable-coordinates', 0 + 0 + 1 + 2],
    ['swapped-coordinates', 4 + 5 + 7 + 1],
    ['foreign-coordinates', 2 + 3 + 3 + 0],
    ['imprecise-coordinates', 2 + 2 + 2 + 2],
    ['rbd-check-digit', 50 + 50 + 50 + 50],
    ['null-name', 30 + 30 + 30 + 30],
    ['without-owner', 1006 + 1005 + 1004 + 1003],
    ['public-dependency-natural-owner', 0 + 0 + 48 + 50],
    ['enrolled-but-not-working', 4 + 2 + 1 + 4],
    ['gone-while-working', 8 + 4 + 5],
    ['comuna-changed', 2 + 4 + 1],
    ['unknown-comuna', 0],
    ['dependency-codes-contradict', 0],
    ['enrolment-contradicts', 0],
  ])('names %s: %i', (code, expected) => {
    expect(tally(code)).toBe(expected);
  });

  it('repairs the letters of owners that were encoded twice', () => {
    const names = new Set(of('actor').map(({ name }) => name));
    expect(names).toContain('INSTITUTO ALEMÁN DE OSORNO');
    expect([...names].filter((name) => /Ã/.test(name))).toEqual([]);
    expect(tally('mis-encoded-letters', 'corrected')).toBe(4 * 36 + 30);
  });

  it('holds no personal number of any file, and no name of a natural person', () => {
    const numbers = new Set<string>();
    for (const file of files.filter(({ name }) => /^mineduc\/.*csv$/.test(name))) {
      const table = readTable(file);
      const column = table.columns.indexOf('MRUN');
      for (const { cells } of table.rows) if (cells[column] !== '') numbers.add(cells[column]!.trim());
    }
    expect(numbers.size).toBe(854);
    expect(new Set([...numbers].map(({ length }) => length))).toEqual(new Set([7, 8]));
    const leaked: string[] = [];
    for (const [digits] of JSON.stringify(result).matchAll(/\d{7,}/g))
      for (const length of [7, 8])
        for (let i = 0; i + length <= digits.length; i++)
          if (numbers.has(digits.slice(i, i + length))) leaked.push(digits);
    expect(leaked).toEqual([]);
    const people = of('actor').filter(({ legalKind }) => legalKind === 'natural-person');
    expect(new Set(people.map(({ name }) => name))).toEqual(new Set(['Persona natural (sostenedor)']));
  });
});
