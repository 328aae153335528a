import { describe, expect, it } from 'vitest';
import { canEdit, editFiles } from '../../../../client/features/imports/edit-files.ts';
import type { Finding } from '../../../../contract/findings.ts';

const finding: Finding = {
  file: 'ties.csv',
  row: 2,
  column: 'fuerza',
  found: 'mucho',
  expected: 'a number over 0',
  code: 'not-a-number',
  outcome: 'refused',
  about: null,
};
const file = new File(['de;fuerza\nÑuñoa;mucho\n'], 'ties.csv');

describe('editing dropped files', () => {
  it('is offered for a refused cell of a plain table that is at hand, and for nothing else', () => {
    expect(canEdit(finding, [file])).toBe(true);
    expect(canEdit({ ...finding, outcome: 'kept' }, [file])).toBe(false);
    expect(canEdit({ ...finding, row: null }, [file])).toBe(false);
    expect(canEdit({ ...finding, file: 'encuesta.xlsx' }, [new File([], 'encuesta.xlsx')])).toBe(false);
    expect(canEdit(finding, [])).toBe(false);
  });

  it('writes the correction into its file and hands on the others as they are', async () => {
    const other = new File(['x'], 'actors.csv');
    const [edited, same] = await editFiles([file, other], new Map([[finding, '3']]));
    expect(edited!.name).toBe('ties.csv');
    expect(await edited!.text()).toBe('de;fuerza\nÑuñoa;3\n');
    expect(same).toBe(other);
  });

  it('keeps the accents of a table that Windows wrote', async () => {
    const bytes = new Uint8Array([...'de;fuerza\n'].map((sign) => sign.charCodeAt(0)));
    const windows = new File([bytes, new Uint8Array([0xd1, 0x75, 0xf1, 0x6f, 0x61]), ';mucho\n'], 'ties.csv');
    const [edited] = await editFiles([windows], new Map([[finding, '3']]));
    expect(await edited!.text()).toBe('de;fuerza\nÑuñoa;3\n');
  });
});
