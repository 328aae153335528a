import { readdirSync, readFileSync } from 'node:fs';
import type { StoredRecord } from '../../contract/records.ts';
import { newRecord } from '../../contract/new-record.ts';

const folder = new URL('ate-market/', import.meta.url);

/**
 * Contracts of a fictional comuna of eight schools: one provider holds most of them, one school has a university beside it
 * and two have nobody; with what the parties say of each other, and results of a year.
 */
export const ateMarket = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** The comuna: no bundle brings places. */
export const ateMarketPlaces: StoredRecord[] = [
  newRecord('territory', {
    ...{ id: 'region:demo-mercado', kind: 'region', code: 'demo-mercado', name: 'Región del Mercado' },
    simulated: true,
  }),
  newRecord('territory', {
    ...{ id: 'comuna:demo-mercado', kind: 'comuna', code: 'demo-mercado', name: 'Mercado' },
    ...{ parentId: 'region:demo-mercado', simulated: true },
  }),
];
