import type { Finding } from '../../../contract/findings.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';

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
export type RawGraph = {
  /** `null`: the format does not say. */
  directed: boolean | null;
  name: string | null;
  /** Whether the file lists its actors; an edge list only names those with ties. */
  listed: boolean;
  actors: RawActor[];
  ties: RawTie[];
  findings: Finding[];
};

export const emptyGraph = (listed: boolean): RawGraph => ({
  directed: null,
  name: null,
  listed,
  actors: [],
  ties: [],
  findings: [],
});
