import { codedProblem } from '../../../contract/problems.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { LimitedFindings } from './limited-findings.ts';
import { aboutGraph } from './refuse-file.ts';

/**
 * Whether every layer that is wanted was found in an edge list.
 *
 * @throws TelarProblem `invalid-request` for a layer that no row names
 */
export function checkLayers(network: string, wanted: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const folded = new Set([...found].map(foldedWord));
  const layer = [...wanted].find((each) => !folded.has(each));
  if (layer === undefined) return;
  const known = [...found].sort().join(', ') || '–';
  throw codedProblem('layer-not-asked-in-network', { layer, network, known }, 'layers');
}

/** Says so where the ids of an edge list are not all of one encoding; whether they are not. */
export function reportEncodings(
  { utf8, windows1252 }: { utf8: number; windows1252: number },
  findings: LimitedFindings,
): boolean {
  if (utf8 === 0 || windows1252 === 0) return false;
  const found = `${String(windows1252)} ids in Windows-1252, ${String(utf8)} in UTF-8`;
  const expected = 'one encoding in the whole file; each id was read in its own';
  findings.report(aboutGraph('mixed-encodings', found, expected, { outcome: 'corrected' }));
  return true;
}
