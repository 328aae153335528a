import { expect } from 'vitest';
import { measure } from './doors.ts';
import { idsOf, namesOf, reported, stored, tiesOf, type TrialCase, valuesOf } from './trial-case.ts';

/** What yEd, Neo4j, Cytoscape, Gephi, Pajek and UCINET write. */
export const graphFileCases: TrialCase[] = [
  {
    kind: 'GraphML',
    input: 'yed-graphml/a-plain.graphml',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const data = stored(await bring('yed-graphml/a-plain.graphml'));
      expect(namesOf(data)).toEqual([
        'Escuela El Peumo',
        'Escuela Río Claro',
        'Liceo Ñielol',
        'SLEP Costa & Valle',
      ]);
      expect(data.network.directed).toBe(true);
      const metrics = ['reciprocity.arc', 'reciprocity.dyad', 'density', 'in-degree'];
      const measured = await measure('yed-graphml/a-plain.graphml', { directed: true, metrics });
      expect(valuesOf(measured, 'reciprocity.arc', 'reciprocity.dyad', 'density')).toEqual([
        0.5, 0.3333, 0.3333,
      ]);
      expect(measured.actors.map((actor) => actor['in-degree'])).toEqual([2, 1, 1, 0]);
      return 'right';
    },
  },
  {
    kind: 'GraphML',
    input: 'yed-graphml/b-group.graphml',
    before: 'refused-unclearly',
    async run({ bring }) {
      const imported = await bring('yed-graphml/b-group.graphml');
      const data = stored(imported);
      expect(namesOf(data)).toEqual(['Escuela El Peumo', 'Escuela El Sauce', 'Escuela Los Aromos']);
      expect(tiesOf(data)).toEqual(['n0>n1::n0', 'n1::n0>n1::n1']);
      expect(reported(imported)).toContain('node-with-graph 17 node');
      // Ids that yEd makes up are of this file alone.
      expect(data.actors.every(({ id }) => id.startsWith(`${data.network.id}~`))).toBe(true);
      return 'right';
    },
  },
  {
    kind: 'GraphML',
    input: 'graphml-defaults/defaults.graphml',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('graphml-defaults/defaults.graphml'));
      expect(data.actors.map(({ group, rural }) => [group, rural])).toEqual([
        ['slep', true],
        ['municipal', true],
        ['municipal', false],
      ]);
      expect(tiesOf(data)).toEqual(['A>B:5', 'B>C:2', 'C>A:2']);
      const measured = await measure('graphml-defaults/defaults.graphml', { metrics: ['e-i.network'] });
      expect(valuesOf(measured, 'e-i.network')).toEqual([0.3333]);
      return 'right';
    },
  },
  {
    kind: 'GraphML',
    input: 'graphml-neo4j-cytoscape/a-apoc.graphml',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const imported = await bring('graphml-neo4j-cytoscape/a-apoc.graphml');
      const data = stored(imported);
      expect(namesOf(data)).toEqual(['Escuela Dos', 'Escuela Uno', 'SLEP X']);
      expect(tiesOf(data)).toEqual(['COLABORA n0>n1:3', 'administers n2>n0', 'trust n0>n1']);
      expect(data.actors.map(({ kind }) => kind)).toEqual(['school', 'school', 'sostenedor']);
      expect(reported(imported)).toContain('relation-column  label');
      return 'right';
    },
  },
  {
    kind: 'GraphML',
    input: 'graphml-neo4j-cytoscape/b-cytoscape.graphml',
    before: 'right',
    async run({ bring }) {
      const imported = await bring('graphml-neo4j-cytoscape/b-cytoscape.graphml');
      expect(namesOf(stored(imported))).toEqual(['Escuela Dos', 'Escuela Uno']);
      expect(tiesOf(stored(imported))).toEqual(['62>64']);
      expect(reported(imported)).toContain('self-tie 12 to');
      return 'right';
    },
  },
  {
    kind: 'GEXF',
    input: 'gexf-undeclared/a-weight-as-attvalue.gexf',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('gexf-undeclared/a-weight-as-attvalue.gexf'));
      expect(tiesOf(data)).toEqual(['x>y:4', 'y>z:1.5']);
      return 'right';
    },
  },
  {
    kind: 'GEXF',
    input: 'gexf-undeclared/b-unbound-viz.gexf',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('gexf-undeclared/b-unbound-viz.gexf'));
      expect(tiesOf(data)).toEqual(['x>y:2']);
      return 'right';
    },
  },
  {
    kind: 'GEXF',
    input: 'gexf-hierarchy/nested.gexf',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('gexf-hierarchy/nested.gexf'));
      expect(idsOf(data)).toEqual(['e1', 'e2', 'e2a', 'e3', 'slep', 'uni']);
      expect(data.ties).toHaveLength(4);
      const measured = await measure('gexf-hierarchy/nested.gexf', { metrics: ['fragmentation.weak'] });
      // Two parts, of four and of two actors: 8 of 15 pairs lie in different ones.
      expect(valuesOf(measured, 'fragmentation.weak')).toEqual([0.5333]);
      return 'right';
    },
  },
  {
    kind: 'Pajek',
    input: 'pajek-messy/a-messy.net',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('pajek-messy/a-messy.net'));
      expect(namesOf(data)).toEqual(['0', '5', 'Escuela El Peumo', 'Liceo Ñielol', 'Sauce']);
      expect(tiesOf(data)).toEqual(['1>2:1', '2>1:2.5', '3>2', '3>4:1', '4>3:1']);
      return 'right';
    },
  },
  {
    kind: 'Pajek',
    input: 'pajek-messy/b-no-vertex-lines.net',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('pajek-messy/b-no-vertex-lines.net'));
      expect(idsOf(data)).toEqual(['1', '2', '3', '4', '5']);
      const measured = await measure('pajek-messy/b-no-vertex-lines.net', { metrics: ['density'] });
      expect(valuesOf(measured, 'density')).toEqual([0.4]);
      return 'right';
    },
  },
  {
    kind: 'Pajek',
    input: 'pajek-messy/c-twice-and-out-of-range.net',
    before: 'refused-unclearly',
    async run({ bring }) {
      const path = 'pajek-messy/c-twice-and-out-of-range.net';
      const refusal = await bring(path);
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toEqual([
        'duplicate-actor 4 vertex',
        'labels-as-names',
        'unknown-actor 8 to',
        'unknown-actor 9 from',
      ]);
      const data = stored(await bring(path, { acceptRejects: true }));
      expect(namesOf(data)).toEqual(['3', 'a', 'b']);
      expect(tiesOf(data)).toEqual(['1>2:1', '2>3:1']);
      return 'refused';
    },
  },
  {
    kind: 'Pajek',
    input: 'repeated-vertex/p1.net',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const refusal = await bring('repeated-vertex/p1.net');
      expect(refusal.stored).toBe(false);
      expect(refusal.findings[0]).toMatchObject({ code: 'duplicate-actor', row: 4, found: '2 c' });
      expect(refusal.findings[0]!.expected).toContain('the first line, "b", stands');
      return 'refused';
    },
  },
  {
    kind: 'Pajek',
    input: 'pajek-relations/relations.net',
    before: 'refused',
    async run({ bring }) {
      const data = stored(await bring('pajek-relations/relations.net'));
      expect(tiesOf(data)).toEqual([
        ...['joint-work b>c', 'joint-work c>b', 'knowledge a>b:1', 'knowledge a>c:1', 'knowledge b>a:1'],
        ...['trust a>b:1', 'trust c>a:1', 'trust d>a:2'],
      ]);
      const metrics = ['reciprocity.arc'];
      const of = async (layer: string) =>
        valuesOf(
          await measure('pajek-relations/relations.net', { directed: true, layers: [layer], metrics }),
          'reciprocity.arc',
        );
      expect(await of('conocimiento')).toEqual([0.6667]);
      expect(await of('confianza')).toEqual([0]);
      return 'right';
    },
  },
  {
    kind: 'Pajek',
    input: 'pajek-relations/p3.net',
    before: 'right',
    async run({ bring }) {
      expect(stored(await bring('pajek-relations/p3.net')).ties).toHaveLength(7);
      return 'right';
    },
  },
];
