import { expect } from 'vitest';
import { api } from '../contract/api.ts';
import { formOf, type RunningTelar } from './running-telar.ts';

/** Brings files to a running Telar as a user does who has nothing to decide: a preview that refuses nothing, and its commit. */
export async function importFiles(
  { query }: Pick<RunningTelar, 'query'>,
  files: Record<string, string>,
): Promise<void> {
  const { id, report } = await query(api.previewImport, { body: formOf(files) });
  expect(report.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  await query(api.commitImport, { id, body: {} });
}
