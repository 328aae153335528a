import { z } from 'zod';

/** What files are, by their look. The last five are tables whose columns may have to be confirmed. */
export const importShapes = [
  'bundle',
  'register',
  'cases',
  'classics',
  'graph-file',
  'edge-list',
  'matrix',
  'nominations',
  'form-answers',
  'attributes',
] as const;
export const ImportShape = z.enum(importShapes);
export type ImportShape = z.infer<typeof ImportShape>;

/** What a column of a table holds, by what it is about. Those of `none` are never stored. */
export const columnRolesBySubject = {
  /** Who answers a form or nominates. */
  respondent: ['respondent', 'respondent-rbd', 'respondent-role', 'answered-at', 'answer-state'],
  /** Of a form, and of nominations (one column a nominee). */
  answers: ['named-list', 'nominee', 'asked-about', 'rating'],
  /** Of a list of ties. */
  ties: [
    'from',
    'to',
    'strength',
    'sign',
    'layer',
    'tie-direction',
    'depth',
    'reporter',
    'wave',
    'valid-from',
    'valid-to',
  ],
  /** Of a list of actors. */
  actors: [
    'id',
    'name',
    'rbd',
    'kind',
    'group',
    'comuna',
    'latitude',
    'longitude',
    'rural',
    'enrolment',
    'attribute',
  ],
  none: ['ignored', 'personal'],
} as const;
export const columnRoles = Object.values(columnRolesBySubject).flat();
export const ColumnRole = z.enum(columnRoles);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const personalKinds = ['run', 'email', 'telephone', 'birth-date', 'person-name'] as const;
export const PersonalKind = z.enum(personalKinds);

/** A word of an answer and the strength it means; `null`: it is an answer, and no tie. */
export const ScaleStep = z.object({ found: z.string(), strength: z.number().positive().nullable() });
export type ScaleStep = z.infer<typeof ScaleStep>;

export const tieDirections = ['from-respondent', 'to-respondent'] as const;
export const TieDirection = z.enum(tieDirections);

export const ColumnReading = z.object({
  /** From 0, in the table. */
  index: z.number().int().min(0),
  heading: z.string(),
  /** What is asked, where several columns belong to one item ("¿Qué tan seguido trabaja con…?"). */
  item: z.string().nullable(),
  samples: z.array(z.string()),
  role: ColumnRole,
  /** Of `nominee`, `named-list` and `asked-about`: the layer of their ties. */
  layer: z.string().nullable(),
  /** Of `asked-about`: whom the column asks about, as the file names it. */
  about: z.string().nullable(),
  /**
   * Of a column of ties: which way a tie runs. "De qué escuelas ha recibido…" names those who give: the tie runs to the
   * respondent. `null`: the column holds no ties.
   */
  tieDirection: TieDirection.nullable(),
  scale: z.array(ScaleStep).nullable(),
  /** Of `rating`: the characteristic. */
  characteristic: z.string().nullable(),
  personal: PersonalKind.nullable(),
});
export type ColumnReading = z.infer<typeof ColumnReading>;

export const TableReading = z.object({
  file: z.string(),
  shape: ImportShape,
  /** Program or service that wrote it, where it can be seen: `google-forms`, `qualtrics`, `gephi`… */
  writtenBy: z.string().nullable(),
  headingRows: z.number().int().min(0),
  rows: z.number().int().min(0),
  columns: z.array(ColumnReading),
  /** Of a matrix: values from here on are ties. `null`: any value over 0. */
  cut: z.number().positive().nullable(),
  /** What an empty cell of a matrix or of a column about one school means. */
  emptyCells: z.enum(['no-tie', 'unknown']),
  /** Of a matrix, nominations and lists of names: the layer of their ties. */
  layer: z.string().nullable(),
});
export type TableReading = z.infer<typeof TableReading>;

export const directions = ['directed', 'undirected'] as const;
export const Direction = z.enum(directions);
export type Direction = z.infer<typeof Direction>;
