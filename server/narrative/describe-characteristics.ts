import type { CharacteristicDefinition } from '../../contract/catalogues.ts';
import { characteristics } from '../analysis/profile/characteristics.ts';
import { narrator, type Narrator } from './narrator.ts';

/** The ten characteristics, each with what its evidence can see of it and what it cannot. */
export const describeCharacteristics = (words: Narrator = narrator): CharacteristicDefinition[] =>
  characteristics.map(({ id, group }) => ({
    id,
    group,
    name: words.sentence(`characteristics.${id}.name`),
    source: words.sentence('definitions.characteristics'),
    sees: words.sentence(`characteristics.${id}.sees`),
    cannotSee: words.sentence(`characteristics.${id}.cannotSee`),
  }));
