import type { AttributeValue } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawGraph } from './raw-graph.ts';
import { aboutGraph } from './refuse-file.ts';

/** Attributes by which programs say to which of two modes an actor belongs; igraph writes a boolean `type`. */
export const modeHeadings = ['mode', 'modo', 'bipartite', 'type'];

/**
 * Whether a graph has two modes (schools and activities, say): said by its format, or by an attribute of two values
 * between which all ties run. Its measures count pairs within a mode as possible, which is reported with the share of
 * pairs between the modes.
 */
export function resolveModes(raw: RawGraph, findings: LimitedFindings): void {
  const modes = raw.twoMode ? modesBy(raw, 'mode') : findModes(raw);
  if (modes === null) return;
  const [first, second] = modes.sizes;
  const pairs = new Set(
    raw.ties.map(({ from, to }) =>
      JSON.stringify(modes.of.get(from) === modes.first ? [from, to] : [to, from]),
    ),
  ).size;
  const share = Number((pairs / (first * second)).toFixed(4));
  const found = `${String(first)} × ${String(second)} actors, ${String(pairs)} of ${String(first * second)} possible ties (density ${String(share)})`;
  const expected = 'a network of one mode: measures count pairs within a mode as possible ties too';
  findings.report(aboutGraph('two-mode', found, expected, { column: modes.name }));
}

type Modes = {
  name: string;
  of: ReadonlyMap<string, AttributeValue>;
  first: AttributeValue;
  sizes: readonly [number, number];
};

function findModes(raw: RawGraph): Modes | null {
  if (raw.ties.length === 0 || raw.facts !== null) return null;
  const names = new Set(raw.actors.flatMap(({ values }) => Object.keys(values)));
  for (const name of names) {
    const heading = foldedWord(name);
    const modes = modeHeadings.includes(heading) ? modesBy(raw, name) : null;
    if (modes === null || (heading === 'type' && !isTwoValued(modes.first))) continue;
    if (raw.ties.every(({ from, to }) => modes.of.get(from) !== modes.of.get(to))) return modes;
  }
  return null;
}

const isTwoValued = (mode: AttributeValue): boolean => typeof mode === 'boolean' || mode === 0 || mode === 1;

function modesBy({ actors }: RawGraph, name: string): Modes | null {
  const of = new Map(actors.map(({ id, values }) => [id, values[name] ?? null]));
  const [first, second, ...more] = new Set(of.values());
  if (first === undefined || second === undefined || more.length > 0 || first === null || second === null)
    return null;
  const size = [...of.values()].filter((mode) => mode === first).length;
  return { name, of, first, sizes: [size, of.size - size] };
}
