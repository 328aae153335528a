import { describe, expect, it } from 'vitest';
import type { RecordOf, RecordType, SourcedRecord } from '../../../contract/records.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import { codes, refused } from './bundle-fixture.ts';
import { textFile } from './text-file.ts';

const ofType = <T extends RecordType>(records: readonly SourcedRecord[], type: T) =>
  records.flatMap(({ record, assumed }) =>
    // The compiler does not narrow the record by a type that is a parameter.
    record.type === type ? [{ record: record as RecordOf<T>, assumed }] : [],
  );
const storedActors = (files: ReturnType<typeof textFile>[]) =>
  ofType(readBundle(files).result.records, 'actor');

describe('what a bundle does not give', () => {
  it.each([
    [['from,to', 'school:1,school:2']],
    [['origen;destino;fuerza', 'school:1;school:2;3']],
    [['Source,Target,Type', 'school:1,school:2,Directed']],
  ])('is taken for granted, never for a fact, where ties stand alone: %j', (lines) => {
    const actors = storedActors([
      textFile('networks.csv', 'network_id,name', 'red:real,Real'),
      textFile('ties.csv', ...lines),
    ]);
    expect(actors.map(({ record, assumed }) => [record.id, assumed])).toEqual([
      ['school:1', ['name', 'isSet', 'simulated']],
      ['school:2', ['name', 'isSet', 'simulated']],
    ]);
    expect(actors[0]!.record).toMatchObject({ comunaId: null, rural: null, enrolment: null, rbd: 1 });
  });

  it('is taken for granted row by row in a sheet of actors', () => {
    const actors = storedActors([
      textFile('actors.csv', 'actor_id,name,kind', 'school:1,,', 'n0,Liceo Uno,', 'n1,,universidad'),
      textFile('ties.csv', 'from,to', 'school:1,n0', 'n0,n1'),
    ]);
    expect(actors.map(({ assumed }) => assumed)).toEqual([
      ['name', 'isSet', 'simulated'],
      ['kind', 'isSet', 'simulated'],
      ['name', 'isSet', 'simulated'],
    ]);
  });

  it('is one finding a sheet for columns that are unknown, and one for each that is assumed', () => {
    const { data, result } = readBundle([
      textFile('networks.csv', 'network_id', 'red:n'),
      textFile('members.csv', 'actor_id', 'A', 'B'),
      textFile('responses.csv', 'wave_id,actor_id', '1,A'),
      textFile('ties.csv', 'wave_id,from,to', '1,A,B'),
    ]);
    const findings = result.findings.map(({ code, file, column }) => [code, file, column]);
    expect(findings).toContainEqual(['columns-not-given', 'members.csv', 'from, to']);
    expect(findings).toContainEqual(['column-assumed', 'members.csv', 'role']);
    expect(findings).toContainEqual(['column-assumed', 'responses.csv', 'responded']);
    expect(findings).toContainEqual(['column-assumed', 'ties.csv', 'layer']);
    expect(data[0]!.responses[0]!.responded).toBe(true);
    const networks = result.records.filter(({ record }) => record.type === 'network');
    // The roster is known by its sheet.
    expect(networks.map(({ assumed }) => assumed)).toEqual([['name', 'simulated']]);
  });

  it.each([
    ['responses', 'wave_id,actor_id,responded', '1,A,yes', '1,B,'],
    ['attendance', 'activity_id,actor_id,attended', 'a1,A,yes', 'a1,B,'],
  ])('is refused where the column of %s is there and its cell is empty', (sheet, ...lines) => {
    const { result } = readBundle([
      textFile('ties.csv', 'wave_id,from,to', '1,A,B'),
      textFile(`${sheet}.csv`, ...lines),
    ]);
    expect(refused(result.findings)).toMatchObject([{ code: 'empty-cell', row: 3, found: '' }]);
  });

  it('is reported where cells of a column are empty', () => {
    const { result } = readBundle([
      textFile('ties.csv', 'from,to,layer', 'A,B,trust', 'B,C,', 'C,A,'),
      textFile('members.csv', 'actor_id,role', 'A,coordinator', 'B,', 'C,'),
    ]);
    const found = result.findings.filter(({ code }) => code === 'empty-cells-assumed');
    expect(found.map(({ file, row, column, found: cells }) => [file, row, column, cells])).toEqual([
      ['ties.csv', 3, 'layer', '2 empty'],
      ['members.csv', 3, 'role', '2 empty'],
    ]);
  });
});

describe('ids of a file', () => {
  const ids = (name: string, ...ties: string[]) =>
    storedActors([
      textFile('networks.csv', 'network_id', name),
      textFile('ties.csv', 'from,to', ...ties),
    ]).map(({ record }) => record.id);

  it('are its own: the same word in two networks is two actors', () => {
    expect(ids('red:x', 'n0,A', 'A,1')).toEqual(['red:x~n0', 'red:x~A', 'red:x~1']);
    expect(ids('red:y', 'n0,A')).toEqual(['red:y~n0', 'red:y~A']);
    expect(ids('red:y', 'sx:1,school:demo-1', 'red:x~n0,sx:1')).toEqual([
      'sx:1',
      'school:demo-1',
      'red:x~n0',
    ]);
  });

  it('are those of the first network where a file has several, which is reported', () => {
    const { data, result } = readBundle([
      textFile('ties.csv', 'network_id,from,to', 'red:b,n0,n1', 'red:a,n1,n2'),
    ]);
    const stored = result.records.flatMap(({ record }) =>
      record.type === 'tie' ? [[record.from, record.to]] : [],
    );
    expect(stored).toEqual([
      ['red:a~n0', 'red:a~n1'],
      ['red:a~n1', 'red:a~n2'],
    ]);
    expect(data.map(({ ties }) => ties[0]!.from)).toEqual(['n1', 'n0']);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'local-ids', found: 'n0, n1, n2', about: 'red:a', outcome: 'info' }),
    );
  });

  it('are one actor beside the id that it is stored under', () => {
    const files = [
      textFile('networks.csv', 'network_id', 'red:x'),
      textFile('ties.csv', 'from,to', 'n0,b', 'red:x~n0,c'),
    ];
    expect(storedActors(files).map(({ record }) => record.id)).toEqual(['red:x~n0', 'red:x~b', 'red:x~c']);
    expect(codes(readBundle(files).result.findings)).toContain('id-in-one-spelling');
  });

  it('come back as they are stored', () => {
    const first = readBundle([
      textFile('networks.csv', 'network_id', 'red:x'),
      textFile('ties.csv', 'from,to', 'A,n0'),
    ]);
    const { records } = first.result;
    const actors = ofType(records, 'actor').map(({ record }) => record);
    const ties = ofType(records, 'tie').map(({ record }) => record);
    const again = readBundle(writeBundle([{ ...first.data[0]!, actors, ties }]));
    const facts = (of: readonly SourcedRecord[]) => new Set(of.map(({ record }) => record));
    expect(facts(again.result.records)).toEqual(facts(records));
    expect(codes(again.result.findings)).not.toContain('local-ids');
    // A name that is only the id is none, also after an export.
    const named = ofType(again.result.records, 'actor');
    expect(named.map(({ assumed }) => assumed!.includes('name'))).toEqual([true, true]);
  });
});

describe('a network that no sheet names', () => {
  const bundle = (folder: string, line: string) =>
    readBundle([textFile(`${folder}ties.csv`, 'from,to', line)]);

  it('is made of the content of its files, and named after its folder', () => {
    const [first, second, same] = [bundle('x/', 'A,B'), bundle('x/', 'B,C'), bundle('y/', 'A,B')].map(
      ({ data }) => data[0]!.network,
    );
    expect(first!.id).toMatch(/^red-[0-9a-f]{10}$/);
    expect(second!.id).not.toBe(first!.id);
    expect(same!.id).toBe(first!.id);
    expect([first!.name, same!.name]).toEqual(['x', 'y']);
  });

  it('has the id and the name that the caller gives', () => {
    const { data } = readBundle([textFile('ties.csv', 'from,to', 'A,B')], {
      networkId: 'red:o',
      networkName: 'Red O',
    });
    expect(data[0]!.network).toMatchObject({ id: 'red:o', name: 'Red O' });
  });
});

describe('actors and networks', () => {
  it('have names of their own: an actor may be called as a network is', () => {
    const { data, result } = readBundle([
      textFile('ties.csv', 'network_id,from,to', '1,1,2', '1,2,3', '2,1,3', '2,4,1'),
    ]);
    expect(refused(result.findings)).toEqual([]);
    expect(data.map(({ ties }) => ties.length)).toEqual([2, 2]);
    expect(new Set(data.flatMap(({ actors }) => actors.map(({ id }) => id)))).toEqual(
      new Set(['1', '2', '3', '4']),
    );
  });

  it.each([
    ['advised, and no actor is called so', 'assists,org:u,red:n', 0, ['org:u']],
    ['advised, and an actor is called so', 'assists,org:u,red:n\ntrust,red:n,org:u', 0, ['org:u', 'red:n']],
    ['named in another layer', 'trust,org:u,red:n', 0, ['org:u', 'red:n']],
  ])('a tie may point at a network that is %s', (_, lines, refusals, actors) => {
    const { data, result } = readBundle([
      textFile('networks.csv', 'network_id', 'red:n'),
      textFile('ties.csv', 'layer,from,to', ...lines.split('\n')),
    ]);
    expect(refused(result.findings)).toHaveLength(refusals);
    expect(data[0]!.actors.map(({ id }) => id).sort()).toEqual(actors);
  });

  it('refuses a tie to a network in a layer of actors where these are listed', () => {
    const { result } = readBundle([
      textFile('networks.csv', 'network_id', 'red:n'),
      textFile('actors.csv', 'actor_id', 'org:u', 'org:v'),
      textFile('ties.csv', 'layer,from,to', 'assists,org:u,red:n', 'trust,org:v,red:n'),
    ]);
    expect(refused(result.findings)).toMatchObject([{ code: 'unknown-actor', row: 3, found: 'red:n' }]);
  });
});
