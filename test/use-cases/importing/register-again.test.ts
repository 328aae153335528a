import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { type Cells, directory } from '../../intake/register/directory-fixture.ts';
import { tie } from '../../store/records.ts';
import {
  directories,
  everything,
  importRegister,
  owners,
  readBeside,
  recordsOf,
  school,
  shut,
  slep,
  storeAfter,
  storeRead,
} from './register-stores.ts';

describe('a year that is brought again', () => {
  const again = (cells: Cells[], without: Parameters<typeof directory>[2] = []) =>
    directory(cells, 'again.csv', without);

  it('changes nothing when it is the same', async () => {
    const store = await storeAfter([2024, 2025]);
    const { records } = await readBeside(store, directories[2025]!);
    const { changes } = await store.compareImport({ authority: 'register' }, records, 10);
    for (const { type, ...counts } of changes)
      expect(counts, type).toMatchObject({ new: 0, changed: 0, gone: 0 });
  });

  it('is compared with what is stored before it replaces it', async () => {
    const store = await storeAfter([2024, 2025]);
    const as4 = school('2025', '4', { RURAL_RBD: '' });
    const file = again([school('2025', '1', { ...slep, MAT_TOTAL: '31' }), as4]);
    const { records } = await readBeside(store, file);
    const { changes } = await store.compareImport({ authority: 'register' }, records, 10);
    const years = changes.find(({ type }) => type === 'school-year');
    expect(years).toEqual({ type: 'school-year', new: 0, same: 1, changed: 1, gone: 4 });
  });

  it('replaces what it says and takes out the schools it no longer lists', async () => {
    const store = await storeAfter([2024, 2025]);
    await importRegister(
      store,
      again([school('2025', '1', { ...slep, MAT_TOTAL: '31' }), school('2025', '4')]),
    );
    const years = (await recordsOf(store, 'school-year')).filter(({ year }) => year === 2025);
    // Putre is not in the file: what is known of it stays.
    expect(years.map(({ schoolId, enrolment }) => [schoolId, enrolment])).toEqual([
      ['school:1', 31],
      ['school:4', 30],
      ['school:9', 30],
    ]);
    expect(await owners(store, 1)).toEqual([['62000660', '2024', null]]);
    expect(await owners(store, 2)).toEqual([['69010100', '2024', '2024']]);
    expect(await owners(store, 9)).toEqual([['69010100', '2025', null]]);
  });

  it('keeps what it has no column for', async () => {
    const store = await storeAfter([2024], [2025]);
    const before = await everything(store);
    const cells = [
      school('2025', '1', slep),
      school('2025', '2'),
      school('2025', '5', { COD_DEPE: '3', COD_DEPE2: '2' }),
    ];
    const rest = [
      school('2025', '3', { ...shut, COD_DEPE: '3', COD_DEPE2: '2' }),
      school('2025', '4'),
      school('2025', '7', { COD_DEPROV_RBD: '152', NOM_DEPROV_RBD: 'ARICA Y PARINACOTA' }),
      school('2025', '9', { COD_COM_RBD: '15201', NOM_COM_RBD: 'PUTRE' }),
    ];
    const personal = ['MRUN', 'RUT_SOSTENEDOR', 'MAT_TOTAL', 'RURAL_RBD'] as const;
    const { counts, findings } = await importRegister(store, again([...cells, ...rest], personal));
    expect(await everything(store)).toEqual(before);
    expect(Object.keys(counts)).not.toContain('without-owner.2025');
    expect(findings.filter(({ code }) => code === 'missing-column').map(({ column }) => column)).toEqual([
      'RUT_SOSTENEDOR, MRUN',
      'MAT_TOTAL',
      'RURAL_RBD',
    ]);
  });
});

describe('a directory beside other imports', () => {
  it('leaves schools of comunas that it does not list as they are', async () => {
    const store = await storeAfter([2024, 2025]);
    const putre = { COD_COM_RBD: '15201', NOM_COM_RBD: 'PUTRE' };
    const next = directory([school('2026', '9', { ...putre, RUT_SOSTENEDOR: '65144059' })], '2026.csv');
    const { changes } = await importRegister(store, next);
    expect(changes).toMatchObject({ 'gone.2025-2026': 0, 'owner-changed.2025-2026': 1 });
    expect(await owners(store, 2)).toEqual([['69010100', '2024', null]]);
    expect(await owners(store, 9)).toEqual([
      ['65144059', '2026', null],
      ['69010100', '2025', '2025'],
    ]);
  });

  it('touches no fictional school, and undoing it brings back what was', async () => {
    const store = await storeAfter([2024]);
    const fictional: StoredRecord[] = [
      tie({ layer: 'administers', from: 'sostenedor:demo', to: 'school:demo-1', validFrom: '2024' }),
      newRecord('school-event', { schoolId: 'school:demo-1', fromYear: 2023, toYear: 2024, kind: 'closed' }),
    ];
    const example = {
      title: 'example',
      source: 'test',
      hash: 'example',
      counts: {},
      changes: {},
      findings: [],
    };
    const records = fictional.map((record) => ({ record, file: 'example.csv', row: 2 }));
    await storeRead(store, { ...example, records });
    const before = await everything(store);
    await importRegister(store, directories[2025]!);
    expect(await recordsOf(store, 'tie')).toContainEqual(fictional[0]);
    expect(await recordsOf(store, 'school-event')).toContainEqual(fictional[1]);
    await store.undoRevision(3);
    expect(await everything(store)).toEqual(before);
  });
});
