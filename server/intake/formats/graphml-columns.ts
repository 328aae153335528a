import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { ImportFile } from '../intake-result.ts';
import { type GraphFileData, graphData, networkData } from './graph-data.ts';
import type { TieColumns } from './graph-columns.ts';
import type { GraphmlReader } from './graphml-reader.ts';
import { LimitedFindings } from './limited-findings.ts';
import { mergeParallels } from './merge-parallels.ts';
import { reportParallels } from './merge-ties.ts';
import { hasOnlyStrengths, TieRows } from './graphml-tie-rows.ts';
import { readPlainGraphml } from './read-graphml.ts';

/** A GraphML file whose ties say no more than between whom they are, and how strong. */
export type GraphmlColumns = {
  /** All of the network but its ties, of which there are some: as many as it takes to say what all say. */
  data: NetworkData;
  /** All ties, each once, by the positions of `data.actors`; strengths that nobody gives are NaN. */
  ties: TieColumns;
  /** Whether ties have a direction, and whether the file says so; `null`: it does not say. */
  directed: boolean;
  stated: boolean | null;
  findings: Finding[];
};

/**
 * Reads a GraphML file whose nodes and edges are plain without a record of each tie: edges with one strength at most,
 * between nodes that the file lists once under ids in their one spelling. Actors, findings and what the attributes mean
 * are those of `graphData`, which is given the actors and those ties that decide them.
 *
 * @param directed undefined: as the file says
 * @returns `null` for every other file, and for one in error: `readGraphFile` reads it, and says what is wrong
 */
export function readGraphmlColumns(file: ImportFile, directed: boolean | undefined): GraphmlColumns | null {
  const made: TieRows[] = [];
  const reader = readPlainGraphml(file, (head, plain) => {
    // Each tie of a file without directions would run both ways.
    const runsBothWays = directed === true && head.declared.directed === false;
    if (runsBothWays || !hasOnlyStrengths(head)) return null;
    made.push(new TieRows(head, plain));
    return made[0]!;
  });
  const [rows] = made;
  if (reader === null || rows === undefined) return null;
  try {
    return columnsOf(file, directed, { reader, rows });
  } catch (error) {
    if (error instanceof TelarProblem) return null;
    throw error;
  }
}

function columnsOf(
  file: ImportFile,
  directed: boolean | undefined,
  { reader, rows }: { reader: GraphmlReader; rows: TieRows },
): GraphmlColumns | null {
  const found = rows.finish();
  const raw = reader.finish();
  const listed = raw.actors.length;
  const findings = new LimitedFindings(file.name);
  findings.add(raw.findings);
  const choices = { id: file.name, name: file.name, directed, beside: null };
  const read = graphData(raw, { ...choices, layer: undefined, wave: undefined, cost: undefined }, findings);
  const isWhole = [rows.ids.length, read.actors.length].every((length) => length === listed);
  if (!isWhole || !rows.isSaidBy(read)) return null;
  const moved = movedTo(read.actors, rows.ids, found);
  if (moved === null) return null;
  const isDirected = directed ?? read.stated ?? false;
  const { ties, merged } = mergeParallels(listed, moved, isDirected);
  reportParallels(merged, findings);
  const { stated } = read;
  return { data: networkData(read), ties, directed: isDirected, stated, findings: findings.all };
}

/** The ties by the positions of some actors, in place; `null` where an id is none of theirs, or one of many. */
function movedTo(
  actors: GraphFileData['actors'],
  ids: readonly string[],
  ties: TieColumns,
): TieColumns | null {
  if (actors.some(({ isSet }) => isSet)) return null;
  const positions = new Map(actors.map(({ id }, position) => [id, position]));
  const places = Int32Array.from(ids, (id) => positions.get(id) ?? -1);
  if (places.includes(-1)) return null;
  for (const ends of [ties.from, ties.to])
    for (let tie = 0; tie < ends.length; tie++) ends[tie] = places[ends[tie]!]!;
  return ties;
}
