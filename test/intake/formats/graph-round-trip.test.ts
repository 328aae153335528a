import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { writeGexf } from '../../../server/intake/formats/write-gexf.ts';
import { writeGraphml } from '../../../server/intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../../../server/intake/formats/write-graphology-json.ts';
import { textFile } from '../bundle/text-file.ts';

/** A network with everything that a graph file can hold: two waves, reports of both ends, roles, dates, places, signs. */
const { data: networks } = readBundle([
  textFile(
    'networks.csv',
    'network_id,name,kind,mandate,simulated,from,purpose',
    'red:rt,"Red Ñandú & ""Cía""",rme,voluntary,yes,2022,mejorar <todo>',
  ),
  textFile(
    'actors.csv',
    'actor_id,kind,name,comuna_code,rural,enrolment,group,latitude,longitude,x,y,nota,peso,estado',
    'school:demo-1,school,"Escuela Los Aromos, Km 12",13101,no,312,N1,-33.44,-70.65,1.5,-2,007,3,',
    'school:demo-2,school,Escuela El Peumo,13101,no,204,N1,,,,,verde,,working',
    'school:demo-3,school,Liceo Las Araucarias,13101,yes,0,N2,,,0,0,"a;b",,',
    'school:demo-5,school,Colegio San Alonso (aislado),13101,,,,,,,,,,',
    'organisation:uni,university,Universidad <X>,13101,,,,,,,,,,',
  ),
  textFile(
    'members.csv',
    'actor_id,role,from',
    'school:demo-1,coordinator,2022-03',
    'school:demo-1,member,',
    'school:demo-2,member,2022-03',
    'school:demo-3,member,',
    'school:demo-5,member,2023-04',
  ),
  textFile(
    'waves.csv',
    'wave_id,date,instrument,layers,max_nominations',
    '2023,2023-11,Cuestionario,knowledge|trust|tension,',
    '2024,2024-11,Cuestionario,knowledge|trust|tension,5',
  ),
  textFile(
    'responses.csv',
    'wave_id,actor_id,responded',
    '2024,school:demo-1,yes',
    '2024,school:demo-2,yes',
    '2024,school:demo-3,no',
  ),
  textFile(
    'ties.csv',
    'wave_id,layer,from,to,strength,sign,depth,reporter,reporter_role,valid_from,nota,weight',
    '2023,knowledge,school:demo-1,school:demo-2,1,,,school:demo-2,,,x,9',
    '2024,knowledge,school:demo-1,school:demo-2,2.5,,,school:demo-2,directora,,"y,z",',
    '2024,knowledge,school:demo-1,school:demo-2,2,,,school:demo-1,,,,',
    '2024,joint-work,school:demo-1,school:demo-3,2,,collaborative,school:demo-1,,,,',
    '2024,joint-work,school:demo-3,school:demo-1,3,,informative,school:demo-3,,,,',
    '2024,trust,school:demo-3,school:demo-1,,,,,,,,',
    '2024,tension,school:demo-2,school:demo-3,1,,,school:demo-2,,,,',
    '2024,trust,school:demo-3,school:demo-2,1,-1,,school:demo-3,,,,',
    ',assists,organisation:uni,school:demo-1,4,,,,,2021,,',
  ),
]);
const data = networks[0]!;

const writers = { 'red.graphml': writeGraphml, 'red.gexf': writeGexf, 'red.json': writeGraphologyJson };
const back = (name: keyof typeof writers, from = data) =>
  readGraphFile([textFile(name, writers[name](from))]);

describe.each(Object.keys(writers) as (keyof typeof writers)[])('a network written as %s', (name) => {
  it('comes back with every record: ties, reporters, roles, dates, places, waves and who answered', () => {
    const read = back(name);
    expect(data.ties).toHaveLength(9);
    expect(read.result.findings).toEqual([]);
    expect(read.data).toEqual(data);
  });

  it('is stored under the ids that it had, and takes nothing for granted', () => {
    const { result } = back(name);
    expect(result.records.filter(({ assumed }) => assumed !== undefined)).toEqual([]);
    const ids = result.records.flatMap(({ record }) =>
      record.type === 'actor' || record.type === 'network' ? [record.id] : [],
    );
    expect(ids).toEqual([
      'red:rt',
      'organisation:uni',
      'school:demo-1',
      'school:demo-2',
      'school:demo-3',
      'school:demo-5',
    ]);
    expect(result.replaces).toContainEqual({
      type: 'response',
      where: { networkId: 'red:rt', waveId: '2024' },
    });
  });

  it('keeps ids that belong to a network, and a direction that nobody decided', () => {
    const file = textFile('x.csv', 'from,to', 'n0,n1');
    const stored = readGraphFile([file], { networkId: 'r', directed: true });
    const actors = stored.result.records.flatMap(({ record }) => (record.type === 'actor' ? [record] : []));
    const ties = stored.result.records.flatMap(({ record }) => (record.type === 'tie' ? [record] : []));
    const network = { ...stored.data.network, directed: null };
    const again = back(name, { ...stored.data, network, actors, ties });
    expect(again.data.ties).toEqual(ties);
    expect(again.data.network).toEqual(network);
    expect(again.result.records.map(({ record }) => 'id' in record && record.id)).toContain('r~n0');
  });
});

describe('what other programs take from a file of Telar', () => {
  it('is a weight on every tie where some have a strength, and none where no tie has', () => {
    expect(writeGraphml(data).match(/attr\.name="weight" attr\.type="double"/g)).toHaveLength(1);
    expect(writeGexf(data).match(/<edge [^>]*weight="[\d.]+"/g)).toHaveLength(9);
    const none = { ...data, ties: data.ties.map((tie) => ({ ...tie, strength: null })) };
    expect(writeGexf(none)).not.toMatch(/weight="/);
  });

  it('is a place on the map of Gephi', () => {
    expect(writeGexf(data)).toContain('<viz:position x="1.5" y="-2" z="0"/>');
  });
});
