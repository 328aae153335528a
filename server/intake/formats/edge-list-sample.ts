import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { LimitedFindings } from './limited-findings.ts';
import { readEdgeList } from './read-edge-list.ts';
import { findHeading, tieHeadings } from '../headings.ts';
import { resolveTieAttributes } from './tie-attributes.ts';
import type { TieAttributes } from './tie-attributes.ts';

/** Bytes of an edge list by which its columns are known. */
export const sampleBytes = 256 * 1024;

/** What the columns of an edge list hold, and what is to be said of them, judged by its first lines. */
export function sampleEdgeList(
  name: string,
  head: Uint8Array,
  cost: string | undefined,
): { attributes: TieAttributes; findings: LimitedFindings } {
  const end = head.length < sampleBytes ? head.length : head.subarray(0, sampleBytes).lastIndexOf(0x0a) + 1;
  const findings = new LimitedFindings(name);
  const raw = readEdgeList({ name, bytes: head.subarray(0, end === 0 ? sampleBytes : end) });
  const attributes = resolveTieAttributes(raw, cost, findings);
  return { attributes: { ...attributes, ...emptyColumns(raw.headings, attributes) }, findings };
}

/** Columns that are still empty in the first lines and are sure to hold strengths and signs where they are filled. */
function emptyColumns(headings: readonly string[], { strength, sign }: TieAttributes) {
  const named = (wanted: readonly string[]): string | null => {
    const at = findHeading(headings, wanted);
    return at === null ? null : headings[at]!;
  };
  return {
    strength: strength ?? named(tieHeadings.strength.slice(0, 4)),
    sign: sign ?? named(tieHeadings.sign),
  };
}

/** What the columns of an edge list hold, judged by its first bytes; `null`: it has no columns of the two ends. */
export function sampleOfEdgeList(head: ImportFile, cost: string | undefined): TieAttributes | null {
  try {
    return sampleEdgeList(head.name, head.bytes, cost).attributes;
  } catch (error) {
    if (error instanceof TelarProblem) return null;
    throw error;
  }
}
