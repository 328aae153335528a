import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../contract/records.ts';
import { directory, read } from './directory-fixture.ts';

/** The owner of a school that nothing but its directory describes. */
function ownerOf(rut: string, cells: Parameters<typeof directory>[0][number]): RecordOf<'actor'> {
  const { records } = read(directory([{ RUT_SOSTENEDOR: rut, AGNO: '2024', ...cells }]));
  const owner = records.find(({ record }) => record.type === 'actor' && record.id === `sostenedor:${rut}`)!;
  return owner.record as RecordOf<'actor'>;
}

describe('legal kind of owners that no owners file describes', () => {
  it.each([
    ['69299000', { COD_DEPE: '2' }, 'municipality'],
    ['70111222', { COD_DEPE: '1' }, 'municipal-corporation'],
    ['70111222', { COD_DEPE: '6', ESTADO_ESTAB: '3' }, 'municipal-corporation'],
    ['61111222', { COD_DEPE: '6' }, 'slep'],
    ['61111222', { COD_DEPE: '2' }, null],
    ['65111222', { COD_DEPE: '3' }, 'private'],
    ['70111222', { COD_DEPE: '5' }, 'delegated-administration'],
  ])('%s with %j is %s', (rut, cells, kind) => {
    expect(ownerOf(rut, cells).legalKind).toBe(kind);
  });

  it('names a SLEP by the comunas of its schools, and others by their public RUT', () => {
    expect(ownerOf('61111222', { COD_DEPE: '6' })).toMatchObject({
      name: 'SLEP Chinchorro',
      attributes: { slep: 'slep:1501' },
    });
    expect(ownerOf('65111222', { COD_DEPE: '3' }).name).toBe('Sostenedor RUT 65111222');
  });
});
