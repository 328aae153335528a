import neo4j from 'neo4j-driver';
import type { StoredRecord } from '../../../contract/records.ts';
import type { Plain } from './connection.ts';

/** By field with a date as its source wrote it ("2024", "2024-03"), the property with a day that Cypher can count with. */
const dayOfField: Readonly<Record<string, { property: string; end: boolean }>> = {
  date: { property: 'day', end: false },
  dateTo: { property: 'lastDay', end: true },
  due: { property: 'dueDay', end: true },
  validFrom: { property: 'fromDay', end: false },
  validTo: { property: 'toDay', end: true },
};

/** Days of a record as dates of the database: the first day of a year or month where it begins, the last where it ends. */
export function daysOf(record: StoredRecord): Plain {
  const days: Plain = {};
  const fields: Plain = record;
  for (const [field, { property, end }] of Object.entries(dayOfField)) {
    const text = fields[field];
    if (typeof text === 'string') days[property] = dayOf(text, end);
  }
  return days;
}

function dayOf(text: string, end: boolean): unknown {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return null;
  const ofMonth = month ?? (end ? 12 : 1);
  // The day before the first of the next month is the last of this one.
  const last = new Date(Date.UTC(year, ofMonth, 0)).getUTCDate();
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(ofMonth), neo4j.int(day ?? (end ? last : 1)));
}
