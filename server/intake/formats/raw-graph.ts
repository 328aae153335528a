import type { Finding } from '../../../contract/findings.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { WrittenView } from '../written-view.ts';

/** What the readers of graph formats share: the graph as its file has it, before anything is checked. */
export type RawValues = Record<string, AttributeValue>;
export type RawActor = { id: string; values: RawValues; line: number | null };
export type RawTie = {
  from: string;
  to: string;
  /** `null`: as the graph says. */
  directed: boolean | null;
  values: RawValues;
  line: number | null;
};
/** What a graph file that Telar wrote knows of its network beyond actors and ties. */
export type NetworkFacts = {
  network: RecordOf<'network'>;
  waves: RecordOf<'wave'>[];
  responses: RecordOf<'response'>[];
  /** Not there: the file holds all that is known of the network. */
  view?: WrittenView | undefined;
  /** Whether `x` and `y` are places in a picture, and no facts of the actors. */
  hasPlaces?: boolean | undefined;
};
export type RawGraph = {
  /** Of ties that do not say it themselves; `null`: the file does not say. */
  directed: boolean | null;
  name: string | null;
  /** `null`: another program wrote the file. */
  facts: NetworkFacts | null;
  /** Whether the file says that its network is simulated. */
  simulated: boolean;
  /** Whether the file lists its actors; an edge list only names those with ties. */
  listed: boolean;
  /** Whether actors are of two modes (attribute `mode`) and ties run from one to the other only. */
  twoMode: boolean;
  actors: RawActor[];
  ties: RawTie[];
  findings: Finding[];
};

export const emptyGraph = (listed: boolean): RawGraph => ({
  directed: null,
  name: null,
  facts: null,
  simulated: false,
  listed,
  twoMode: false,
  actors: [],
  ties: [],
  findings: [],
});
