import { describe, expect, it } from 'vitest';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { recordKey } from '../../../contract/record-key.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

const ownerKey = new Uint8Array(32).fill(7);
const read = (...files: ImportFile[]) => readBundle(files, { ownerKey }).result;
const recordsOf = <T extends RecordType>(type: T, ...files: ImportFile[]) =>
  read(...files).records.flatMap(({ record }) => (record.type === type ? [record as RecordOf<T>] : []));
const refusals = (...files: ImportFile[]) =>
  read(...files)
    .findings.filter(({ outcome }) => outcome === 'refused')
    .map(({ row, column, code }) => [row, column, code]);
const contracts = (...lines: string[]) => textFile('contratos.csv', ...lines);

describe('the sheet of contracts', () => {
  const heading = 'contrato;sostenedor;proveedor;escuela;desde;hasta;monto;plan;obligacion';
  const line = (school: string, amount = '$12.500.000') =>
    `7;65.154.016-K;76.123.450-1;${school};2023-03;2023-12;${amount};PME;recuperación`;

  it('joins the lines of one contract, and reads RBD, RUT, pesos and words as people write them', () => {
    expect(recordsOf('contract', contracts(heading, line('8008'), line('8008-K'), line('RBD 8032')))).toEqual(
      [
        {
          type: 'contract',
          sostenedorId: 'sostenedor:65154016',
          providerId: 'organisation:76123450',
          contractId: '7',
          schoolIds: ['school:8008', 'school:8032'],
          validFrom: '2023-03',
          validTo: '2023-12',
          amount: 12_500_000,
          plan: 'PME',
          obligation: 'recovery',
          attributes: {},
        },
      ],
    );
  });

  it('refuses a line that contradicts an earlier one, and dates, RUT and RBD that cannot be', () => {
    expect(refusals(contracts(heading, line('8008'), line('8032', '9')))).toEqual([
      [3, 'contrato', 'contradicting-row'],
    ]);
    const odd = (cells: string) =>
      refusals(contracts('contrato;sostenedor;proveedor;rbd;desde;hasta;monto', cells));
    expect(odd('1;;x;;2024;2023;')).toEqual([[2, 'hasta', 'dates-out-of-order']]);
    expect(odd('1;65154016-1;x;;;;')).toEqual([[2, 'sostenedor', 'rut-check-digit']]);
    expect(odd('1;;x;8008-1;;;')).toEqual([[2, 'rbd', 'rbd-check-digit']]);
    expect(odd('1;;x;;;;-5')).toEqual([[2, 'monto', 'out-of-range']]);
    expect(odd('1;;x;organisation:y;;;')).toEqual([[2, 'rbd', 'unknown-school']]);
    expect(odd(';;x;;;;')).toEqual([[2, 'contrato', 'empty-cell']]);
  });

  it('keeps contract 1 of one party apart from contract 1 of another', () => {
    const found = recordsOf(
      'contract',
      textFile('a/contratos.csv', 'contrato,proveedor,monto', '1,organisation:a,5'),
      textFile('b/contratos.csv', 'contrato,proveedor,monto', '1,organisation:b,6'),
    );
    expect(found.map(({ providerId, amount }) => [providerId, amount])).toEqual([
      ['organisation:a', 5],
      ['organisation:b', 6],
    ]);
  });

  it('makes up no network, and knows its parties and schools as what they are', () => {
    const result = read(
      contracts('contrato,sostenedor,proveedor,nombre_proveedor,rbd', '1,M,76123450,ATE Sur,8008'),
    );
    expect(result.counts).toMatchObject({ networks: 0, ties: 0, contracts: 1, actors: 3 });
    expect(result.findings.map(({ code }) => code)).not.toContain('no-networks-sheet');
    const actors = result.records.flatMap(({ record, assumed }) =>
      record.type === 'actor'
        ? [[record.id.replace(/^red-\w+~/, '~'), record.kind, record.name, assumed]]
        : [],
    );
    expect(actors).toEqual([
      ['~M', 'sostenedor', 'M', ['name', 'kind', 'isSet', 'simulated']],
      ['organisation:76123450', 'organisation', 'ATE Sur', ['isSet', 'simulated']],
      ['school:8008', 'school', 'school:8008', ['name', 'isSet', 'simulated']],
    ]);
  });

  it('takes RBD and RUT where names stand beside them, and calls the schools by these names', () => {
    const sheet = contracts(
      'Contrato;RUT Sostenedor;Sostenedor;RUT Proveedor;Proveedor;RBD;Escuela',
      '1;65154016-K;Municipio;76123450-1;ATE Sur;8008;Escuela Uno',
      '1;65154016-K;Municipio;76123450-1;ATE Sur;8032;Escuela Dos',
    );
    expect(recordsOf('contract', sheet)).toMatchObject([
      {
        ...{ sostenedorId: 'sostenedor:65154016', providerId: 'organisation:76123450' },
        ...{ schoolIds: ['school:8008', 'school:8032'], attributes: {} },
      },
    ]);
    const names = recordsOf('actor', sheet).map(({ id, name }) => [id, name]);
    expect(names).toEqual([
      ['sostenedor:65154016', 'sostenedor:65154016'],
      ['organisation:76123450', 'ATE Sur'],
      ['school:8008', 'Escuela Uno'],
      ['school:8032', 'Escuela Dos'],
    ]);
  });

  it('takes the name of a party for an id of the import alone', () => {
    const result = read(contracts('contrato,proveedor', '1,Fundación Semilla'));
    const [contract, actor] = result.records.map(({ record }) => record);
    expect(actor).toMatchObject({ kind: 'organisation', name: 'Fundación Semilla' });
    expect(contract).toMatchObject({ providerId: expect.stringMatching(/^red-\w{10}~Fundación_Semilla$/) });
    expect(result.findings.map(({ code }) => code)).toContain('name-for-id');
  });

  it('keeps of a provider who is a natural person a keyed hash, and neither number nor name', () => {
    const files = [
      contracts(
        'contrato,proveedor,nombre_proveedor,representante,tema,rut_sostenedor,sostenedor',
        '1,12.345.678-5,Rosa Sotomayor,Rosa Sotomayor,lectura,12345678-5,Rosa Sotomayor',
        '2,12345678,Rosa Sotomayor,,,12345678-5,Rosa Sotomayor',
      ),
      textFile(
        'evaluaciones.csv',
        'contrato,proveedor,contacto,evaluador,dimension,puntaje',
        '1,12345678-5,Rosa Sotomayor,escuela,trato,6',
      ),
    ];
    const result = read(...files);
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(JSON.stringify([result.records, result.findings])).not.toMatch(/sotomayor|12.?345.?678/i);
    const providers = recordsOf('contract', ...files).map(({ providerId }) => providerId);
    expect(new Set(providers).size).toBe(1);
    expect(providers[0]).toMatch(/^organisation:natural-[0-9a-f]{16}$/);
    expect(recordsOf('evaluation', ...files)[0]!.providerId).toBe(providers[0]);
    expect(recordsOf('contract', ...files)[0]!.attributes).toEqual({ tema: 'lectura' });
    expect(recordsOf('actor', ...files)).toMatchObject([
      { id: providers[0]!.replace('organisation', 'sostenedor'), name: 'Persona natural (sostenedor)' },
      { id: providers[0], name: 'Persona natural (asesoría)', legalKind: 'natural-person' },
    ]);
    const other = readBundle(files, { ownerKey: new Uint8Array(32) }).result;
    expect(JSON.stringify(other.records)).not.toContain(providers[0]);
    expect(readBundle(files).result.counts).toMatchObject({ contracts: 0 });
    expect(refusals(contracts('contrato,proveedor', '1,12.345.678-9'))).toEqual([
      [2, 'proveedor', 'rut-check-digit'],
    ]);
  });
});

it('puts no contract of a fictional organisation on a school that exists', () => {
  const files = [
    contracts('contrato,proveedor,rbd', '1,F,8008', '2,F,', '3,R,8008'),
    textFile('actores.csv', 'id,tipo,simulado', 'F,ate,si', 'R,ate,no', 'school:8008,escuela,no'),
  ];
  expect(refusals(...files)).toEqual([[2, 'rbd', 'simulated-tie-of-real-school']]);
  expect(recordsOf('contract', ...files).map(({ contractId }) => contractId)).toEqual(['2', '3']);
});

describe('the sheet of evaluations', () => {
  const two = contracts('contrato,sostenedor,proveedor', '1,S,A', '2,S,A', '2,S,B');
  const evaluations = (...lines: string[]) => textFile('evaluaciones.csv', ...lines);

  it('takes the parties of the contract that alone has the id, and numbers on any scale', () => {
    const sheet = evaluations(
      'contrato,proveedor,evaluador,dimension,puntaje',
      '1,,Mineduc,trato,"6,5"',
      '2,B,organisation:agencia,trato,85',
    );
    const found = recordsOf('evaluation', two, sheet);
    expect(
      found.map(({ providerId, evaluator, score }) => [providerId.split('~')[1], evaluator, score]),
    ).toEqual([
      ['A', 'ministry', 6.5],
      ['B', 'organisation:agencia', 85],
    ]);
    expect(found[0]!.sostenedorId).toBe(
      recordsOf('contract', two)[0]!.sostenedorId!.replace(/^[^~]+/, found[0]!.sostenedorId!.split('~')[0]!),
    );
  });

  it('refuses one of a contract that is not told, or that is no number', () => {
    const sheet = evaluations(
      'contrato,proveedor,evaluador,dimension,puntaje',
      '2,,ate,d,1',
      '9,,ate,d,1',
      '1,,ate,d,bien',
    );
    expect(refusals(two, sheet)).toEqual([
      [4, 'puntaje', 'unreadable-number'],
      [2, 'contrato', 'unknown-contract'],
      [3, 'contrato', 'unknown-contract'],
    ]);
    expect(
      refusals(evaluations('contrato,proveedor,evaluador,dimension,puntaje', '9,organisation:x,ate,d,1')),
    ).toEqual([]);
  });

  it('replaces the earlier ones of each contract that it names, by the ids that are stored', () => {
    const sheet = evaluations('contrato,evaluador,dimension,puntaje', '1,ate,d,1');
    const { replaces, records } = read(two, sheet);
    const stored = records.find(({ record }) => record.type === 'evaluation')!
      .record as RecordOf<'evaluation'>;
    const { sostenedorId, providerId, contractId } = stored;
    expect(replaces).toEqual([{ type: 'evaluation', where: { sostenedorId, providerId, contractId } }]);
  });
});

describe('the sheet of results', () => {
  const results = (...lines: string[]) => textFile('resultados.csv', 'rbd;ano;medida;valor', ...lines);

  it('holds numbers, with decimal comma, and words of categories', () => {
    const found = recordsOf('result', results('8008-K;2023;SIMCE;254,5', '8008;2023;categoría;Medio-Bajo'));
    expect(
      found.map(({ schoolId, year, measure, value, category }) => [schoolId, year, measure, value, category]),
    ).toEqual([
      ['school:8008', 2023, 'SIMCE', 254.5, null],
      ['school:8008', 2023, 'categoría', null, 'Medio-Bajo'],
    ]);
  });

  it('refuses a year or number that is none, and two accounts of one result', () => {
    expect(
      refusals(results('8008;23;m;1', '8008;2023;m;52%', '8008;2023;m;', '8032;2023;m;1', '8032;2023;m;2')),
    ).toEqual([
      [2, 'ano', 'out-of-range'],
      [3, 'valor', 'unreadable-number'],
      [4, 'valor', 'empty-cell'],
      [6, null, 'contradicting-row'],
    ]);
  });

  it('leaves actors of a network to the network', () => {
    const ties = textFile('ties.csv', 'from,to', 'school:1,school:2');
    const { data, result } = readBundle([ties, results('1;2023;m;4', '3;2023;m;5')]);
    expect(data[0]!.actors.map(({ id }) => id)).toEqual(['school:1', 'school:2']);
    expect(result.counts).toMatchObject({ networks: 1, actors: 3, results: 2 });
  });
});

describe('a bundle with what belongs to no network', () => {
  it('is written and read again as the same', () => {
    const files = [
      textFile('ties.csv', 'network_id,wave_id,layer,from,to', 'red:n,1,trust,school:1,school:2'),
      contracts(
        'contrato,sostenedor,proveedor,nombre_proveedor,rbd,monto,tema',
        '1,65154016,76123450,ATE Sur,1,5.000,x',
        '1,65154016,76123450,ATE Sur,2,5.000,x',
        '2,65154016,12345678,,,,',
      ),
      textFile('evaluaciones.csv', 'contrato,evaluador,dimension,puntaje', '1,school:1,trato,"3,5"'),
      textFile('resultados.csv', 'rbd,ano,medida,valor', '1,2023,m,7', '2,2023,m,"""7"""'),
    ];
    const { data, result } = readBundle(files, { ownerKey });
    const all = <T extends RecordType>(type: T) =>
      result.records.flatMap(({ record }) => (record.type === type ? [record as RecordOf<T>] : []));
    const support = {
      contracts: all('contract'),
      evaluations: all('evaluation'),
      results: all('result'),
      actors: all('actor'),
    };
    expect(support.results.map(({ value, category }) => [value, category])).toEqual([
      [7, null],
      [null, '7'],
    ]);
    const written = writeBundle(data, support);
    const again = readBundle(written);
    expect(again.data).toEqual(data);
    const facts = (records: typeof result.records) =>
      records
        .map(({ record }) => record)
        .filter(({ type }) => type !== 'network')
        .toSorted((a, b) => byCodeUnit(recordKey(a), recordKey(b)));
    expect(facts(again.result.records)).toEqual(facts(result.records));
    expect(writeBundle(data).map(({ name }) => name)).not.toContain('contracts.csv');
  });
});
