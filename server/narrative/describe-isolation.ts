import type { Bilingual } from '../../contract/identifiers.ts';
import type { IsolationGroup } from '../analysis/isolated-schools/isolated-schools.ts';
import { narrator } from './narrator.ts';

/** A group of isolated schools with its name and with what to do about it, in both languages. */
export const describeIsolation = <Group extends Pick<IsolationGroup, 'id'>>(
  group: Group,
): Group & { name: Bilingual; advice: Bilingual } => ({
  ...group,
  name: narrator.sentence(`isolation.${group.id}.name`),
  advice: narrator.sentence(`isolation.${group.id}.advice`),
});
