import type { ImportDecisions, ImportPreview } from '../../../contract/imports.ts';

/** What every step of the preview is given. */
export type StepProps = {
  preview: ImportPreview;
  decide: (decisions: ImportDecisions) => void;
};

/** What is decided about one table. */
export type TableDecision = Omit<NonNullable<ImportDecisions['tables']>[number], 'file'>;

/** Cells written anew. */
export type Cells = NonNullable<ImportDecisions['cells']>;
