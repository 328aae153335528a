import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRegisterFile, sortFiles } from '../../../server/intake/register/register-tables.ts';
import { directory, textFile } from './directory-fixture.ts';

const dataset = (path: string) => ({
  name: path.split('/').at(-1)!,
  bytes: readFileSync(new URL(`../../../datasets/${path}`, import.meta.url)),
});

describe('isRegisterFile', () => {
  it('knows each file of the register by its columns, whatever its name', () => {
    const files = [
      directory([{}], 'any.csv'),
      dataset('mineduc/20220914_Directorio_Oficial_EE_2022_20220430_WEB.csv'),
      dataset('mineduc/20220922_Directorio_Oficial_Sostenedores_2022_20220430_PUBL.csv'),
      dataset('slep/listado_slep_2026_listado.csv'),
      dataset('territory/cut_comuna.csv'),
      dataset('territory/mineduc_sedes_ed_superior_2024.csv'),
    ];
    expect(files.map(isRegisterFile)).toEqual(files.map(() => true));
    const sorted = sortFiles(files);
    expect(Object.entries(sorted).map(([kind, list]) => [kind, list.length])).toEqual([
      ['directory', 2],
      ['owners', 1],
      ['sleps', 1],
      ['comunas', 1],
      ['campuses', 1],
      ['unknown', 0],
    ]);
  });

  it('does not take a bundle, a note or a workbook for one', () => {
    expect(isRegisterFile(textFile('ties.csv', 'from,to\na,b\n'))).toBe(false);
    expect(isRegisterFile(textFile('SOURCE.md', 'AGNO,RBD,NOM_RBD,COD_COM_RBD,COD_DEPE\n'))).toBe(false);
    expect(isRegisterFile(textFile('empty.csv', ''))).toBe(false);
    expect(isRegisterFile(dataset('slep/listado_slep_2026.xlsx'))).toBe(false);
  });
});
