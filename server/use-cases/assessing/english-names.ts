import type { Grade } from '../../../contract/assessments.ts';
import { narrator } from '../../narrative/narrator.ts';

/** Patterns and grades as the screens call them, in English: what a table of the command line says. */
export const englishNames = {
  pattern: (id: string): string => narrator.sentence(`patterns.${id}.name`).en,
  grade: (grade: Grade): string => narrator.sentence(`grades.${grade}`).en,
};
