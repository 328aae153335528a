import { expect } from 'vitest';
import { measure } from './doors.ts';
import { reported, type TrialCase } from './trial-case.ts';

/** Directories of schools as people keep them: with columns of other years, or without some. */
const directory = (
  input: string,
  before: TrialCase['before'],
  expected: { counts: Record<string, number>; absent?: string[]; reports?: string[]; silent?: string[] },
): TrialCase => ({
  kind: 'Directories',
  input,
  before,
  async run({ bring, store }) {
    const imported = await bring(input);
    expect(imported.stored).toBe(true);
    expect(imported.counts).toMatchObject(expected.counts);
    for (const name of expected.absent ?? []) expect(imported.counts).not.toHaveProperty([name]);
    expect(reported(imported)).toEqual(expect.arrayContaining(expected.reports ?? []));
    const codes = imported.findings.map(({ code }) => code);
    for (const code of expected.silent ?? []) expect(codes).not.toContain(code);
    const missing = imported.findings.filter(({ code }) => code === 'missing-column');
    expect(new Set(missing.map(({ column }) => column)).size).toBe(missing.length);
    // What was bracketed or unreadable is nowhere, and a directory holds no ties to measure.
    expect(JSON.stringify([imported, await store.findActor('school:41901')])).not.toContain('1234567');
    await expect(measure(input)).rejects.toMatchObject({ code: 'no-ties' });
    return 'right';
  },
});

const whole = {
  counts: {
    ...{ 'rows.2025': 6, 'working.2025': 5, 'with-enrolment.2025': 5, 'public-working.2025': 3 },
    ...{ 'without-owner.2025': 1, 'enrolment.2025': 1545 },
  },
  reports: [
    'swapped-coordinates 3 LATITUD',
    'without-owner 6 RUT_SOSTENEDOR',
    'missing-coordinates 6 LATITUD',
    'unreadable-coordinates 7 LATITUD',
  ],
  silent: ['missing-column', 'transfer-contradicts'],
};

const withoutOwners = {
  counts: { 'rows.2025': 6, 'working.2025': 5, 'enrolment.2025': 1545 },
  absent: ['without-owner.2025'],
  reports: ['missing-column 1 RUT_SOSTENEDOR, MRUN'],
  silent: ['without-owner'],
};

export const registerCases: TrialCase[] = [
  directory('directory-2025/a-2025-as-published.csv', 'right', whole),
  directory('directory-2025/c-lower-case-latin1.csv', 'right', whole),
  directory('directory-2025/b-2025-cleaned.csv', 'wrong-in-silence', withoutOwners),
  directory('missing-register-columns/noown.csv', 'wrong-in-silence', withoutOwners),
  directory('directory-2025/d-2019-columns.csv', 'wrong-in-silence', {
    counts: { 'rows.2019': 6, 'working.2019': 5, 'with-enrolment.2019': 5 },
    absent: ['enrolment.2019'],
    reports: ['missing-column 1 MAT_TOTAL'],
  }),
  directory('missing-register-columns/nomat.csv', 'wrong-in-silence', {
    counts: { 'rows.2025': 6, 'working.2025': 5 },
    absent: ['enrolment.2025'],
    reports: ['missing-column 1 MAT_TOTAL'],
  }),
  directory('missing-register-columns/noestado.csv', 'wrong-in-silence', {
    counts: { 'rows.2025': 6, 'enrolment.2025': 1545 },
    absent: ['working.2025', 'closed.2025'],
    reports: ['missing-column 1 ESTADO_ESTAB'],
  }),
  directory('missing-register-columns/min.csv', 'wrong-in-silence', {
    counts: { 'rows.2025': 2 },
    absent: ['working.2025', 'closed.2025', 'enrolment.2025', 'without-owner.2025'],
    reports: ['missing-column 1 ESTADO_ESTAB', 'missing-column 1 MAT_TOTAL'],
  }),
  directory('directory-2025/e-2014-columns.csv', 'wrong-in-silence', {
    counts: { 'rows.2014': 5, 'territories.comuna': 346 },
    absent: ['working.2014', 'closed.2014', 'enrolment.2014', 'without-owner.2014'],
    reports: [
      'comuna-renumbered 2 COD_COM_RBD',
      'comuna-renumbered 5 COD_COM_RBD',
      'missing-column 1 ESTADO_ESTAB',
    ],
  }),
];
