import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { writeGexf } from '../../../server/intake/formats/write-gexf.ts';
import { writeGraphml } from '../../../server/intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../../../server/intake/formats/write-graphology-json.ts';
import { textFile } from '../bundle/text-file.ts';

const text = fc.oneof(
  fc.constantFrom('<&>"\'', 'dos\nlíneas', ' a ', 'Ñuble 🏫', ']]>', '=1'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((each) => each.trim() !== ''),
);
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

/** A network of the shape that a graph file can carry: an edge list with names, groups, layers and strengths added. */
const networks = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.record({
        name: text,
        group: maybe(text),
        latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true })),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    fc.array(
      fc.record({
        strength: maybe(fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
        layer: text,
        sign: fc.constantFrom(1 as const, -1 as const),
        note: text,
      }),
      { minLength: 2, maxLength: 2 },
    ),
  )
  .map(([directed, actors, ties]): NetworkData => {
    const { data } = readGraphFile([textFile('red.csv', 'from,to', 'A,B', 'B,C')], { directed });
    return {
      ...data,
      actors: data.actors.map((actor, index) => ({ ...actor, ...actors[index]!, isSet: index === 0 })),
      ties: data.ties.map((tie, index) => {
        const { note, ...rest } = ties[index]!;
        return { ...tie, ...rest, attributes: { note } };
      }),
    };
  });

const summary = ({ network, actors, ties }: NetworkData) => ({
  directed: network.directed,
  actors: actors.map(({ id, name, kind, group, latitude, isSet }) => ({
    id,
    name,
    kind,
    group,
    latitude: latitude === null ? null : latitude + 0,
    isSet,
  })),
  ties: ties
    .map(({ from, to, layer, strength, sign, attributes }) => ({
      from,
      to,
      layer,
      strength,
      sign,
      note: attributes['note'],
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1)),
});

/** XML carries no control characters, and readers trim the text of an element. */
const inXml = (data: NetworkData): boolean =>
  !/[\p{Cc}\ufffe\uffff]/u.test(JSON.stringify(data).replaceAll(/\\u00[01]/g, '\u0001'));
const trimmed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' ? each.trim() : each));

describe.each([
  ['graphml', writeGraphml],
  ['gexf', writeGexf],
])('a network written as %s', (ending, write) => {
  it('reads back with its actors, ties and attributes', () => {
    fc.assert(
      fc.property(networks.filter(inXml), (data) => {
        const back = readGraphFile([textFile(`red.${ending}`, write(data))]);
        expect(back.result.findings).toEqual([]);
        const { directed, actors, ties } = summary(back.data);
        expect(trimmed({ directed, actors, ties })).toEqual(trimmed(summary(data)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('writeGraphologyJson', () => {
  it('is what graphology imports', () => {
    fc.assert(
      fc.property(networks, (data) => {
        const graph = Graph.from(JSON.parse(writeGraphologyJson(data)));
        expect([graph.order, graph.size, graph.type]).toEqual([
          3,
          2,
          data.network.directed ? 'directed' : 'undirected',
        ]);
        expect(graph.getNodeAttribute('A', 'name')).toBe(data.actors[0]!.name);
        expect(graph.getEdgeAttribute('t1', 'layer')).toBe(data.ties[0]!.layer);
        expect(graph.getEdgeAttribute('t1', 'strength') ?? null).toBe(data.ties[0]!.strength);
      }),
    );
  });
});
