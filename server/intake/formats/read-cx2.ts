import { z } from 'zod';
import type { ImportFile } from '../intake-result.ts';
import { JsonId, JsonValues, plainValues, readJson } from './json-graph.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';

const Declared = z.record(z.string(), z.object({ a: z.string().optional(), v: z.unknown().optional() }));
const Aspect = z.object({
  attributeDeclarations: z
    .array(z.object({ nodes: Declared.default({}), edges: Declared.default({}) }))
    .optional(),
  networkAttributes: z.array(JsonValues).optional(),
  nodes: z
    .array(
      z.object({ id: JsonId, x: z.number().optional(), y: z.number().optional(), v: JsonValues.default({}) }),
    )
    .optional(),
  edges: z.array(z.object({ s: JsonId, t: JsonId, v: JsonValues.default({}) })).optional(),
});

/**
 * Reads CX2 (Cytoscape, NDEx): a list of aspects, of which nodes, edges and their declared attributes are read. Every
 * edge has a source and a target, and the format does not say whether that is a direction.
 *
 * @throws TelarProblem `refused-import` for JSON of another form
 */
export function readCx2(file: ImportFile): RawGraph {
  const aspects = readJson(file, z.array(Aspect), 'the aspects of CX2: nodes and edges');
  const declared = aspects.flatMap(({ attributeDeclarations }) => attributeDeclarations ?? []);
  const ofNodes = Object.assign({}, ...declared.map(({ nodes }) => nodes)) as z.infer<typeof Declared>;
  const ofEdges = Object.assign({}, ...declared.map(({ edges }) => edges)) as z.infer<typeof Declared>;
  const name = aspects.flatMap(({ networkAttributes }) => networkAttributes ?? [])[0]?.['name'];
  return {
    ...emptyGraph(true),
    name: typeof name === 'string' && name !== '' ? name : null,
    actors: aspects
      .flatMap(({ nodes }) => nodes ?? [])
      .map(({ id, x, y, v }) => ({
        id,
        values: {
          ...(x === undefined ? {} : { x }),
          ...(y === undefined ? {} : { y }),
          ...valuesOf(v, ofNodes),
        },
        line: null,
      })),
    ties: aspects
      .flatMap(({ edges }) => edges ?? [])
      .map(({ s, t, v }) => ({ from: s, to: t, directed: null, values: valuesOf(v, ofEdges), line: null })),
  };
}

/** Values under their full names, with the defaults that are declared for them. */
function valuesOf(values: Readonly<Record<string, unknown>>, declared: z.infer<typeof Declared>): RawValues {
  const names = new Map(Object.entries(declared).map(([name, { a }]) => [a ?? name, name]));
  const defaults = Object.fromEntries(Object.entries(declared).map(([name, { v }]) => [name, v]));
  const named = Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value]);
  return plainValues({ ...defaults, ...Object.fromEntries(named) });
}
