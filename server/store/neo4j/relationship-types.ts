import { tieTypes } from '../../../graph-queries/tie-types.ts';

/** All relationship types that are records of their own. */
export const relationshipTypes: readonly string[] = [
  'ASSIGNED_TO',
  'MEMBER_OF',
  'RESPONDED',
  'RATED',
  'ATTENDED',
  ...tieTypes,
];
