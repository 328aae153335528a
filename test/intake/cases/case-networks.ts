import type { NetworkData } from '../../../contract/network-data.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { cases, rowsOf } from './shipped-cases.ts';

/** One of the documented networks, by its id without `case-`. */
export const dataOf = (id: string): NetworkData =>
  cases.data.find(({ network }) => network.id === `case-${id}`)!;

/** The ids of all documented networks. */
export const caseNetworkIds = [
  'case-arauco',
  'case-ate-sep',
  'case-belen-educa',
  'case-eleva',
  'case-enlaces',
  'case-escuelas-criticas',
  'case-escuelas-lideres',
  'case-maestros-de-maestros',
  'case-microcentros-rurales',
  'case-national-programmes',
  'case-oportunidad',
  'case-pretec',
  'case-rme',
  'case-rme-2016',
  'case-sip',
];

const rowIds = new Map(
  ['enlaces_ties.csv', 'ate_ties.csv', 'programme_ties.csv']
    .flatMap(rowsOf)
    .map(({ file, line, cells }) => [`${file}:${line}`, cells['tie_id']!]),
);
const idOfRecord = new Map<StoredRecord, string | undefined>(
  cases.records.map(({ record, file, row }) => [record, rowIds.get(`${file}:${row!}`)]),
);

/** The id that the table of a tie gives it. */
export const rowIdOf = (tie: StoredRecord): string | undefined => idOfRecord.get(tie);
