import { expect, it } from 'vitest';
import { casesAbroad } from '../../../contract/cases-abroad.ts';
import { foci, principles } from '../../../contract/guidance.ts';
import { rowsOf } from './shipped-cases.ts';

const both = (cells: Readonly<Record<string, string>>, name: string) => {
  const [es, en] = [cells[`${name}_es`], cells[`${name}_en`]];
  return es ? { es, en } : null;
};

it.each([
  ['focus', foci],
  ['principle', principles],
])('the list of each %s is that of the tables', (kind, listed) => {
  const rows = rowsOf('foci_principles.csv').filter(({ cells }) => cells['kind'] === kind);
  expect(listed).toEqual(
    rows.map(({ cells }) => ({ id: cells['id'], name: both(cells, 'name'), finding: both(cells, 'result') })),
  );
  expect(listed).toHaveLength(5);
});

it('what is named of other countries is that of the tables, each with its source', () => {
  const rows = rowsOf('international_cases.csv');
  expect(casesAbroad.map(({ source: _source, ...rest }) => rest)).toEqual(
    rows.map(({ cells }) => ({
      id: cells['case_id'],
      kind: cells['kind'],
      place: both(cells, 'place'),
      name: both(cells, 'case'),
      note: both(cells, 'note'),
    })),
  );
  const documents = new Map(rowsOf('case_documents.csv').map(({ cells }) => [cells['document'], cells]));
  for (const [index, { cells }] of rows.entries()) {
    const document = documents.get(cells['document']);
    expect(casesAbroad[index]?.source.es).toContain(document?.['source_es']);
    expect(casesAbroad[index]?.source.en).toContain(document?.['source_en']);
  }
});
