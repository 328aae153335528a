import type { Grade } from '../../contract/assessments.ts';
import type { Bilingual } from '../../contract/identifiers.ts';
import { narrator, type Narrator } from './narrator.ts';

/** What a pattern is called. */
export const nameOfPattern = (id: string, words: Narrator = narrator): Bilingual =>
  words.sentence(`patterns.${id}.name`);

/** What it is called how sure a flag is. */
export const nameOfGrade = (grade: Grade, words: Narrator = narrator): Bilingual =>
  words.sentence(`grades.${grade}`);
