import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { graphmlFile } from './xml-graphs.ts';

const read = (keys: string, graph: string) => readGraphFile([graphmlFile(keys, graph)]);
const namesOf = ({ data }: ReturnType<typeof read>): string[] =>
  data.actors.map(({ id, name }) => `${id}=${name}`);
const codesOf = ({ result }: ReturnType<typeof read>): string[] => result.findings.map(({ code }) => code);
const key = (id: string, owner: string, name: string, type = 'string') =>
  `<key id="${id}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`;

describe('names in GraphML', () => {
  const drawn = (id: string, label: string) =>
    `<node id="${id}"><data key="d6"><y:ShapeNode><y:Geometry x="10" y="20"/><y:NodeLabel>${label}<y:LabelModel>free</y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>`;
  const yed =
    '<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>';

  it('are what yEd draws on a node, without the text of its layout', () => {
    const found = read(
      yed,
      `<graph edgedefault="directed">${drawn('n0', 'Escuela El Peumo')}${drawn('n1', 'SLEP Costa &amp; Valle')}<edge source="n0" target="n1"/></graph>`,
    );
    expect(namesOf(found)).toEqual(['n0=Escuela El Peumo', 'n1=SLEP Costa & Valle']);
    expect(found.data.actors[0]!.attributes).toEqual({ x: 10, y: 20 });
    expect(found.result.findings).toMatchObject([{ code: 'name-column', column: 'node label' }]);
  });

  it.each([
    ['nombre', []],
    ['label', []],
    ['vertexnames', ['name-column']],
    ['Nombre de la escuela', ['name-column']],
    ['shared name', ['name-column']],
  ])('are read from the attribute %s, and it is said which where it is not plain', (attribute, codes) => {
    const graph =
      '<graph edgedefault="directed"><node id="62"><data key="k">Escuela Uno</data></node></graph>';
    const found = read(key('k', 'node', attribute), graph);
    expect(namesOf(found)).toEqual(['62=Escuela Uno']);
    expect(codesOf(found)).toEqual(codes);
  });

  it('are missing with a word, and are then assumed', () => {
    const found = read('', '<graph edgedefault="directed"><node id="n0"/><node id="school:8008"/></graph>');
    expect(codesOf(found)).toEqual(['names-not-given']);
    const actors = found.result.records.filter(({ record }) => record.type === 'actor');
    expect(actors.map(({ assumed }) => assumed)).toEqual([['name', 'kind'], ['name']]);
  });
});

describe('frames and nested graphs', () => {
  const frame = (more: string) =>
    `<node id="n1" yfiles.foldertype="group"><data key="d6"><y:GroupNode><y:NodeLabel>Microcentro Sur</y:NodeLabel></y:GroupNode></data><graph id="n1:"><node id="n1::n0"/><node id="n1::n1"/></graph></node>${more}`;
  const keys = '<key for="node" id="d6" yfiles.type="nodegraphics"/>';

  it('of yEd are the group of whom they hold, and no actor', () => {
    const found = read(
      keys,
      `<graph edgedefault="directed"><node id="n0"/>${frame('<edge source="n0" target="n1::n0"/><edge source="n1::n0" target="n1::n1"/>')}</graph>`,
    );
    expect(found.data.actors.map(({ id, group }) => [id, group])).toEqual([
      ['n0', null],
      ['n1::n0', 'Microcentro Sur'],
      ['n1::n1', 'Microcentro Sur'],
    ]);
    expect(found.data.ties).toHaveLength(2);
    expect(found.result.findings).toContainEqual(
      expect.objectContaining({ code: 'node-with-graph', found: 'Microcentro Sur', outcome: 'info' }),
    );
  });

  it('are actors where ties touch them', () => {
    const found = read(
      keys,
      `<graph edgedefault="directed">${frame('<edge source="n1" target="n1::n0"/>')}</graph>`,
    );
    expect(found.data.actors.map(({ id }) => id)).toEqual(['n1', 'n1::n0', 'n1::n1']);
    expect(found.data.ties).toHaveLength(1);
  });

  it('of another program are actors that hold others', () => {
    const found = read(
      '',
      '<graph edgedefault="undirected"><node id="slep"><graph><node id="a"/><node id="b"/></graph></node><edge source="a" target="b"/></graph>',
    );
    expect(found.data.actors.map(({ id, group }) => [id, group])).toEqual([
      ['a', null],
      ['b', null],
      ['slep', null],
    ]);
    expect(codesOf(found)).toContain('node-with-graph');
  });

  it('never take a hyperedge for ties', () => {
    const found = read(
      '',
      '<graph edgedefault="undirected"><node id="a"/><node id="b"/><hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge></graph>',
    );
    expect(found.data.ties).toEqual([]);
    expect(found.result.findings).toContainEqual(
      expect.objectContaining({ code: 'hyperedge', outcome: 'refused' }),
    );
  });
});

describe('relations and strengths in GraphML', () => {
  const nodes =
    '<node id="n0" labels=":Escuela"/><node id="n1" labels=":Escuela:Rural"/><node id="n2" labels=":Sostenedor"/>';

  it('are layers, as Neo4j labels them', () => {
    const found = read(
      `${key('label', 'edge', 'label')}${key('peso', 'edge', 'peso')}`,
      `<graph edgedefault="directed">${nodes}<edge source="n0" target="n1" label="COLABORA"><data key="label">COLABORA</data><data key="peso">3</data></edge><edge source="n0" target="n1" label="CONFIA"/><edge source="n2" target="n0" label="ADMINISTRA"/></graph>`,
    );
    expect(found.data.ties.map(({ layer, strength }) => [layer, strength])).toEqual([
      ['COLABORA', 3],
      ['administers', null],
      ['trust', null],
    ]);
    expect(found.data.actors.map(({ kind }) => kind)).toEqual(['school', 'school', 'sostenedor']);
    expect(found.result.findings).toContainEqual(
      expect.objectContaining({
        code: 'relation-column',
        column: 'label',
        found: 'COLABORA, CONFIA, ADMINISTRA',
      }),
    );
  });

  it.each(['interaction', 'relationship', 'tipo de vínculo'])(
    'are layers in an attribute %s',
    (attribute) => {
      const edge = (to: string, relation: string) =>
        `<edge source="n0" target="${to}"><data key="k">${relation}</data></edge>`;
      const found = read(
        key('k', 'edge', attribute),
        `<graph edgedefault="undirected">${nodes}${edge('n1', 'confianza')}${edge('n2', 'apoyo')}</graph>`,
      );
      expect(found.data.ties.map(({ layer }) => layer).sort()).toEqual(['apoyo', 'trust']);
    },
  );

  it('are strengths under several names, and a column of numbers that is read as nothing is said', () => {
    const found = read(
      `${key('w', 'edge', 'Weight', 'double')}${key('p', 'edge', 'peso', 'double')}${key('c', 'edge', 'collab', 'double')}`,
      `<graph edgedefault="directed">${nodes}<edge source="n0" target="n1"><data key="w">5</data><data key="c">9</data></edge><edge source="n1" target="n2"><data key="p">3</data></edge></graph>`,
    );
    expect(found.data.ties.map(({ strength }) => strength)).toEqual([5, 3]);
    expect(found.data.ties[0]!.attributes).toEqual({ collab: 9 });
    expect(found.result.findings).toContainEqual(
      expect.objectContaining({ code: 'unread-numeric-column', column: 'collab', outcome: 'kept' }),
    );
  });

  it('do not become layers where every tie has a label of its own', () => {
    const edges = Array.from(
      { length: 40 },
      (_, index) => `<edge source="n0" target="n1" label="tie ${String(index)}"/>`,
    );
    const found = read('', `<graph edgedefault="directed">${nodes}${edges.join('')}</graph>`);
    expect(new Set(found.data.ties.map(({ layer }) => layer))).toEqual(new Set(['tie']));
  });
});
