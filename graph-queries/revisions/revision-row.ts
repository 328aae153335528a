import { Revision } from '../../contract/revisions.ts';
import { counts } from '../row-values.ts';

/** A revision without its id, which is made of its number. */
export const revisionRow = Revision.omit({ id: true }).extend({ counts, changes: counts, findings: counts });
