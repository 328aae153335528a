import type { GraphTie } from '../../contract/graphs.ts';

const prefix = 'what-if-';

/** The id of a tie that the edit at this place of a what-if adds. */
export const imaginedTieId = (edit: number): string => prefix + String(edit);

/** Whether a tie was added by an edit of a what-if: the picture draws it thicker. */
export const isImagined = ({ id }: Pick<GraphTie, 'id'>): boolean => id.startsWith(prefix);
