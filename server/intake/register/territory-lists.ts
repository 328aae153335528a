import type { Table } from '../table.ts';
import { namedRows, parseCode } from './column-reader.ts';
import type { RegisterFindings } from './register-findings.ts';

/** One line of the official comuna list (CUT codes), with the province and region it lies in. */
export type ComunaRow = {
  file: string;
  line: number;
  code: number;
  name: string;
  provinceCode: number;
  provinceName: string;
  regionCode: number;
  regionName: string;
};

/** One line of the SLEP list: a comuna, the SLEP it passes to, and the year in which its schools do. */
export type SlepRow = {
  file: string;
  line: number;
  slepCode: number;
  slepName: string;
  regionCode: number | null;
  comunaCode: number;
  comunaName: string;
  deprovCode: number | null;
  deprovName: string;
  fromYear: number;
  decree: string | null;
  isHead: boolean;
};

export function readComunas(table: Table, findings: RegisterFindings): ComunaRow[] {
  const rows: ComunaRow[] = [];
  const seen = new Set<number>();
  for (const row of namedRows(table)) {
    const code = parseCode(row.read('CODIGO_COMUNA'));
    const provinceCode = parseCode(row.read('CODIGO_PROVINCIA'));
    const regionCode = parseCode(row.read('CODIGO_REGION'));
    const refuse = (column: string, expected: string, problem: string) => {
      const details = { row: row.line, column, found: row.read(column) || null, expected, code: problem };
      findings.add(table.file, { ...details, outcome: 'refused' });
    };
    if (code === null || provinceCode === null || regionCode === null) {
      refuse('CODIGO_COMUNA', 'codes of comuna, province and region', 'unreadable-comuna');
    } else if (seen.has(code)) {
      refuse('CODIGO_COMUNA', 'every comuna once', 'duplicate-comuna');
    } else {
      seen.add(code);
      rows.push({
        file: table.file,
        line: row.line,
        code,
        name: row.read('NOMBRE_COMUNA'),
        provinceCode,
        provinceName: row.read('NOMBRE_PROVINCIA'),
        regionCode,
        regionName: row.read('NOMBRE_REGION'),
      });
    }
  }
  return rows;
}

export function readSleps(table: Table, findings: RegisterFindings): SlepRow[] {
  const rows: SlepRow[] = [];
  for (const row of namedRows(table)) {
    const slepCode = parseCode(row.read('COD_SLEP'));
    const comunaCode = parseCode(row.read('COD_COM_RBD'));
    const fromYear = parseCode(row.read('AGNO_TRASPASO_EDUC'));
    if (slepCode === null || comunaCode === null || fromYear === null || fromYear < 2018 || fromYear > 2100) {
      findings.add(table.file, {
        row: row.line,
        column: slepCode === null ? 'COD_SLEP' : comunaCode === null ? 'COD_COM_RBD' : 'AGNO_TRASPASO_EDUC',
        found: [slepCode, comunaCode, fromYear].join(' / '),
        expected: 'codes of SLEP and comuna, and the year of transfer (2018 or later)',
        code: 'unreadable-slep',
        outcome: 'refused',
      });
      continue;
    }
    const name = row.read('NOMBRE_SLEP_FORMATO') || row.read('NOMBRE_SLEP');
    const comunaName = row.read('NOM_COMUNA_FORMATO') || row.read('NOM_COMUNA_RBD');
    rows.push({
      file: table.file,
      line: row.line,
      slepCode,
      slepName: name,
      regionCode: parseCode(row.read('NUM_REGION')),
      comunaCode,
      comunaName,
      deprovCode: parseCode(row.read('COD_DEPROV')),
      deprovName: row.read('DEPROV'),
      fromYear,
      decree: row.read('DECRETO') || null,
      isHead: row.read('COMUNA CABECERA') !== '' && row.read('COMUNA CABECERA') === comunaName,
    });
  }
  return rows;
}
