import type { Finding } from '../../../contract/findings.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';

/** A graph file, table or bundle on disk, and what of it is read. */
export type GraphSource = {
  file: string;
  /** `null`: nobody says; a file of Telar is read as it says, any other without direction, and a note says so. */
  directed: boolean | null;
  /** Column of an edge list or attribute of a graph file; `null`: every tie costs 1. */
  cost: string | null;
  /** Empty: those of the view that a file of Telar is, else the default layers (`defaultLayers`). */
  layers: string[];
  /** `null`: that of the view, else the last. */
  wave: string | null;
  /** Of a bundle; `null`: the only one. */
  network: string | null;
};

/** A graph to measure, the view of a network that it is, if it is one, and what its reader had to say of the file. */
export type ReadGraph = { graph: NetworkGraph; view?: ReadView; findings: Finding[]; notes: string[] };
