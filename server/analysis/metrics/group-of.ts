import { z } from 'zod';
import type { NetworkGraph } from '../graph/network-graph.ts';

/** The parameter of every measure that compares groups. */
export const groupParameters = z.object({
  attribute: z
    .string()
    .default('group')
    .describe('Attribute of the actors that says which group each is in: group, kind, sostenedor, comuna …'),
});

/** Group of each position as a number from 0, −1 where not known; numbered in the order of the names. */
export function groupOf(graph: NetworkGraph, attribute: string): { of: Int32Array; names: string[] } {
  const values = graph.attributes[attribute] ?? graph.actors.map(() => null);
  const names = [...new Set(values.filter((value) => value !== null))].sort();
  const number = new Map(names.map((name, at) => [name, at]));
  return { of: Int32Array.from(values, (value) => (value === null ? -1 : number.get(value)!)), names };
}

/** The same, where whoever has no known group is one of its own; `count` is of both sorts, `names` of the known ones. */
export function groupsOrAlone(
  graph: NetworkGraph,
  attribute: string,
): { of: Int32Array; names: string[]; count: number } {
  const { of, names } = groupOf(graph, attribute);
  let count = names.length;
  const all = of.map((group) => (group < 0 ? count++ : group));
  return { of: all, names, count };
}
