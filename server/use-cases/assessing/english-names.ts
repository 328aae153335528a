import type { Grade } from '../../../contract/assessments.ts';
import { ordinaryShare } from '../../analysis/patterns/ordinary-share.ts';
import { nameOfGrade, nameOfPattern } from '../../narrative/names.ts';

/** Patterns and grades as the screens call them, in English: what a table of the command line says. */
export const englishNames = {
  /** As screens and pages call it, with the id that scripts know. */
  patternWithId: (id: string): string => `${nameOfPattern(id).en} (${id})`,
  /** How often healthy networks show it, or that it was not measured. */
  healthyShare: (id: string): string => {
    const measured = ordinaryShare(id);
    return measured === null
      ? 'not measured in healthy networks'
      : `${(measured.share * 100).toFixed(1)} % of healthy networks show it`;
  },
  grade: (grade: Grade): string => nameOfGrade(grade).en,
};
