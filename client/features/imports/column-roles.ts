import type { columnRolesBySubject, ColumnReading, ImportShape } from '../../../contract/table-readings.ts';

/** Roles are offered under a heading each (`import.roles.<group>`). */
export type RoleGroup = keyof typeof columnRolesBySubject;

const byShape: Partial<Record<ImportShape, readonly RoleGroup[]>> = {
  'edge-list': ['ties', 'none'],
  nominations: ['respondent', 'answers', 'none'],
  'form-answers': ['respondent', 'answers', 'none'],
  attributes: ['actors', 'none'],
};

/** Groups of roles that columns of such a table can have; `null`: its columns are not decided one by one. */
export const rolesOf = (shape: ImportShape): readonly RoleGroup[] | null => byShape[shape] ?? null;

/** Shapes that a table can be read as instead. */
export const tableShapes = ['edge-list', 'matrix', 'nominations', 'form-answers', 'attributes'] as const;

/** Whether a column brings ties of a layer of its own. */
export const hasLayer = ({ role, layer }: Pick<ColumnReading, 'role' | 'layer'>): boolean =>
  role === 'nominee' ||
  role === 'named-list' ||
  role === 'asked-about' ||
  (role === 'strength' && layer !== null);
