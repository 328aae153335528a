import type { PatternReading } from '../../contract/assessments.ts';
import { couldBeFlagged } from '../analysis/patterns/tested-in-list.ts';
import { isolatedIn } from './describe-ties-elsewhere.ts';

/** Whether a list changes a reading of its last waves: its q-value, its grade, or where a school that stands alone has ties. */
export const isOpenInList =
  (alpha: number) =>
  (reading: PatternReading): boolean =>
    couldBeFlagged(reading, alpha) || isolatedIn(reading).length > 0;
