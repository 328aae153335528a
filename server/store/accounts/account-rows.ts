import type { SQLInputValue } from 'node:sqlite';
import type { Scope } from '../../../contract/accounts.ts';
import type { AuditEntry } from '../../../contract/accounts.ts';
import type { StoredAccount, StoredCode, StoredKey, StoredSession } from '../ports/accounts.ts';

type Row = Record<string, SQLInputValue>;

/** A value of the port as a column holds it: lists as JSON text. */
export function columnsOf(record: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, columnOf(value)]));
}

function columnOf(value: unknown): SQLInputValue {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === 'boolean') return Number(value);
  return value as SQLInputValue;
}

const listOf = (column: unknown): string[] | null =>
  typeof column === 'string' ? (JSON.parse(column) as string[]) : null;

// Only this folder writes these tables, from values of the same types.
export const accountOf = (row: Row): StoredAccount =>
  ({
    ...row,
    territories: listOf(row['territories']),
    suspended: row['suspended'] === 1,
    byTable: row['byTable'] === 1,
  }) as StoredAccount;

export const keyOf = (row: Row): StoredKey =>
  ({
    ...row,
    territories: listOf(row['territories']),
    scopes: (listOf(row['scopes']) ?? []) as Scope[],
  }) as StoredKey;

export const sessionOf = (row: Row): StoredSession => ({ ...row }) as StoredSession;
export const codeOf = (row: Row): StoredCode => ({ ...row }) as StoredCode;
export const auditEntryOf = ({ keyId, ...row }: Row): AuditEntry => ({ ...row, key: keyId }) as AuditEntry;

/** `INSERT` of a row with these columns. */
export function insertOf(table: string, row: Row): string {
  const names = Object.keys(row);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `$${name}`).join(', ')})`;
}
