import type { Bilingual } from '../../contract/identifiers.ts';
import type { IsolationGroup } from '../analysis/isolated-schools/isolated-schools.ts';
import { narrator } from './narrator.ts';

/** A group of isolated schools with its name and with what to do about it, in both languages. */
export const describeIsolation = ({
  id,
  schools,
}: IsolationGroup): IsolationGroup & { name: Bilingual; advice: Bilingual } => ({
  id,
  name: narrator.sentence(`isolation.${id}.name`),
  advice: narrator.sentence(`isolation.${id}.advice`),
  schools,
});
