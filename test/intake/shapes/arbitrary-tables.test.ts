import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'csv-stringify/sync';
import { columnRoles, TableReading } from '../../../contract/table-readings.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { recordKey } from '../../../contract/record-key.ts';
import { StoredRecord } from '../../../contract/records.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { readTables } from './read-tables.ts';

const words = [
  ...[
    'origen',
    'destino',
    'peso',
    'Type',
    'capa',
    'ola',
    'nombre',
    'rbd',
    'id',
    'ego',
    'alter1',
    'alter2',
    'Su escuela',
    'Cargo',
  ],
  ...[
    'Marca temporal',
    '¿Con qué escuelas trabaja?',
    '¿En quién confía? [Escuela A]',
    '¿En quién confía? [Escuela B]',
    'ResponseId',
    'Finished',
  ],
  ...[
    'Escuela A',
    'Escuela B',
    'esc. a',
    'Liceo C, Anexo',
    'Escuela A, Liceo C, Anexo',
    'Ninguna',
    'N/R',
    '—',
    'A',
    'B',
    'C',
    '1',
    '2',
    '0',
    '-3',
    '2,5',
  ],
  ...[
    '12.345.678-5',
    'a@b.cl',
    '8008-K',
    '8008-1',
    'school:1',
    'A veces',
    'Nunca',
    'True',
    'False',
    '2024/01/02',
    'Undirected',
    '~',
    ':',
    'a b~c',
  ],
];
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('', ...words) },
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);

const tableFile = fc
  .integer({ min: 1, max: 7 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  .map((rows): Omit<ImportFile, 'name'> => ({ bytes: Buffer.from(stringify(rows)) }));

test('whatever tables hold: a clear problem, or records that the store can keep, each once', () => {
  fc.assert(
    fc.property(fc.array(tableFile, { minLength: 1, maxLength: 3 }), (files) => {
      const named = files.map((file, at) => ({ ...file, name: `tabla${String(at)}.csv` }));
      try {
        const { readings, records, data, findings } = readTables(named);
        for (const reading of readings) expect(TableReading.parse(reading)).toEqual(reading);
        for (const { record } of records) expect(StoredRecord.safeParse(record).error).toBeUndefined();
        const keys = records.map(({ record }) => recordKey(record));
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
        for (const tie of data.ties) expect(tie.from).not.toBe(tie.to);
        expect(JSON.stringify([readings, records, findings])).not.toMatch(/12\.345\.678-5|a@b\.cl/);
      } catch (error) {
        if (!(error instanceof TelarProblem)) throw error;
        expect(error.kind).toBe('refused-import');
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever roles a user gives: a clear problem, or records that the store can keep', () => {
  const decisions = fc.array(fc.record({ index: fc.nat(6), role: fc.constantFrom(...columnRoles) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      tableFile,
      decisions,
      fc.constantFrom('directed', 'undirected', null),
      (file, columns, direction) => {
        const named = [{ ...file, name: 'tabla.csv' }];
        try {
          const { records } = readTables(named, { tables: [{ file: 'tabla.csv', columns }] }, { direction });
          for (const { record } of records) expect(StoredRecord.safeParse(record).error).toBeUndefined();
        } catch (error) {
          if (!(error instanceof TelarProblem)) throw error;
          expect(['table-not-recognised', 'unknown-column-decided', 'unknown-table-decided']).toContain(
            error.code,
          );
        }
      },
    ),
    { numRuns: 400 },
  );
});
