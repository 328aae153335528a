import type { GraphTie } from '../../contract/graphs.ts';

const prefix = 'joined ';

/** The id of a line between two groups that stands for all ties of one kind among their members. */
export const joinedTieId = (key: string): string => prefix + key;

/** Whether a line stands for several ties; its strength is how many. */
export const isJoined = ({ id }: Pick<GraphTie, 'id'>): boolean => id.startsWith(prefix);

/** The number written on a line: of the tensions between two groups, whose line is thin however many they are. */
export const countOnLine = (tie: GraphTie): string | null =>
  isJoined(tie) && tie.sign === -1 && tie.strength !== null ? String(tie.strength) : null;
