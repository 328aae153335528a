import type { Finding } from '../../../contract/findings.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';

/** A graph file, table or bundle on disk, and what of it is read. */
export type GraphSource = {
  file: string;
  /** `null`: nobody says; ties are read without direction, and a note says so. */
  directed: boolean | null;
  /** Column of an edge list or attribute of a graph file; `null`: every tie costs 1. */
  cost: string | null;
  /** Empty: the default layers (`defaultLayers`). */
  layers: string[];
  /** `null`: the last. */
  wave: string | null;
  /** Of a bundle; `null`: the only one. */
  network: string | null;
};

/** A graph to measure, and what its reader had to say of the file. */
export type ReadGraph = { graph: NetworkGraph; findings: Finding[]; notes: string[] };
