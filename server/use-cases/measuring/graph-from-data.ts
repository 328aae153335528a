import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import { layerOf } from '../../intake/formats/parse-graph-ties.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';
import { directionNotes, layerNotes, leftOutNotes } from './reading-notes.ts';
import { choiceOfFile, viewRead, type Written, writtenNotes } from './view-of-file.ts';

/** What a reader makes of a file that holds one network. */
export type NetworkFile = {
  data: NetworkData;
  findings: Finding[];
  /** Whether the file says that ties have a direction; `null`: it does not say. */
  directed: boolean | null;
  /** One cost a tie, in the order of `data.ties`. */
  cost: Float64Array | null;
  /** What the file says that it is, where Telar wrote it. */
  written?: Written;
};

/**
 * The graph of one wave of a network that a file holds, read as a bundle is: of the view that the file says it is, else of
 * the last wave and the default layers, unless others are chosen. What is left out, and what is counted together, is noted.
 *
 * @throws TelarProblem `invalid-request` for a network, wave or layer that the file does not have; `refused-import` for
 *   one without actors
 */
export function graphFromData(read: NetworkFile, source: GraphSource): ReadGraph {
  const { data, findings, cost, written } = read;
  const { file, network } = source;
  if (network !== null && network !== data.network.id)
    throw codedProblem('file-without-network', { file, network, known: data.network.id }, 'network');
  if (data.actors.length === 0) throw nothingToMeasure(source.file, findings);
  const layers = source.layers.map((layer) => knownLayer(data, layer));
  const made = graphFromNetwork(data, {
    ...choiceOfFile({ ...source, layers }, data, written),
    ...(cost === null ? {} : { costs: new Map(data.ties.map((tie, index) => [tie, cost[index]!])) }),
  });
  const isChosen = source.wave !== null || (written?.wave ?? null) !== null;
  const isOfOthers = written === undefined;
  return {
    graph: made.graph,
    view: viewRead(made, source, written),
    findings,
    notes: [
      ...writtenNotes(made, written),
      ...(isOfOthers ? directionNotes(read.directed, source.directed) : []),
      ...scopeNotes(data, { wave: made.wave, layers: made.layers, isChosen }),
      ...leftOutNotes(made.leftOut),
    ],
  };
}

/** A file of which no row could stand is no network of nobody. */
export function nothingToMeasure(file: string, findings: readonly Finding[]): TelarProblem {
  const [first] = findings.filter(({ outcome }) => outcome === 'refused');
  const row = first?.row === undefined || first.row === null ? '' : `row ${String(first.row)}, `;
  const why =
    first === undefined
      ? ''
      : ` The first that could not stand: ${row}found ${first.found ?? 'nothing'}, expected ${first.expected}.`;
  return new TelarProblem(
    'refused-import',
    `${file} holds no actors and no ties that can be measured.${why}`,
    {
      code: 'no-ties',
      values: { file },
      findings,
    },
  );
}

/** Layers are known by their id, or by their name in either language. */
function knownLayer({ ties }: NetworkData, layer: string): string {
  return ties.some((tie) => tie.layer === layer) ? layer : (layerOf(layer) ?? layer);
}

function scopeNotes(
  data: NetworkData,
  { wave, layers, isChosen }: { wave: string | null; layers: readonly string[]; isChosen: boolean },
): string[] {
  const waves = data.waves.map(({ waveId }) => waveId).join(', ');
  const others = [...new Set(data.ties.map(({ layer }) => layer))]
    .filter((layer) => !layers.includes(layer))
    .sort();
  return [
    ...(data.waves.length > 1 && !isChosen
      ? [`Of the waves ${waves} the last is measured: ${wave ?? ''}. Choose another with --wave.`]
      : []),
    ...layerNotes(layers),
    ...(others.length > 0 ? [`Layers not counted: ${others.join(', ')}.`] : []),
  ];
}
