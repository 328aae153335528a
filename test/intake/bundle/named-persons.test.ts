import { describe, expect, it } from 'vitest';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

const ownerKey = new Uint8Array(32).fill(7);
const read = (...files: ImportFile[]) => readBundle(files, { ownerKey }).result;
const recordsOf = <T extends RecordType>(type: T, ...files: ImportFile[]) =>
  read(...files).records.flatMap(({ record }) => (record.type === type ? [record as RecordOf<T>] : []));
const contracts = (...lines: string[]) => textFile('contratos.csv', ...lines);

describe('a natural person who is given by her name', () => {
  const files = [
    contracts(
      'contrato,proveedor,nombre_proveedor,tipo_proveedor,sostenedor,tipo_sostenedor,tema',
      '1,Rosa Sotomayor,Rosa Sotomayor,Persona natural,S,Persona jurídica,lectura',
      '2,A,,Persona jurídica,Elba Sotomayor,PERSONA NATURAL,',
    ),
    textFile(
      'evaluaciones.csv',
      'contrato,proveedor,evaluador,dimension,puntaje',
      '9,Rosa Sotomayor,escuela,trato,6',
    ),
    textFile(
      'actores.csv',
      'id,nombre,tipo',
      'rsotomayor,Rosa Sotomayor,Persona natural',
      'S,Servicio,sostenedor',
      'A,Asesora,ate',
    ),
    textFile('miembros.csv', 'red,actor', 'red:una,rsotomayor', 'red:una,A'),
  ];

  it('is a keyed hash in every sheet, and nowhere a name', () => {
    const result = read(...files);
    expect(JSON.stringify([result.records, result.findings])).not.toMatch(/sotomayor/i);
    const [first, second] = recordsOf('contract', ...files);
    expect(first!.attributes).toEqual({ tema: 'lectura' });
    expect(first!.providerId).toMatch(/^organisation:natural-[0-9a-f]{16}$/);
    expect(first!.sostenedorId).toMatch(/S$/);
    expect(second!.sostenedorId).toMatch(/^sostenedor:natural-[0-9a-f]{16}$/);
    expect(recordsOf('evaluation', ...files)[0]!.providerId).toBe(first!.providerId);
    expect(recordsOf('membership', ...files)[0]!.actorId).toBe(first!.providerId);
    expect(recordsOf('actor', ...files).filter(({ id }) => id.includes('natural-'))).toHaveLength(2);
    for (const { id, name, legalKind } of recordsOf('actor', ...files))
      if (id.includes('natural-'))
        expect([name, legalKind]).toEqual([expect.stringMatching(/^Persona natural/), 'natural-person']);
    expect(result.findings.map(({ code }) => code)).toContain('natural-person-name');
  });

  it('is refused where there is no key to hash her under', () => {
    const { result } = readBundle(files);
    expect(JSON.stringify([result.records, result.findings])).not.toMatch(/rosa|elba/i);
    expect(result.counts).toMatchObject({ contracts: 0, evaluations: 0 });
  });
});
