import type { ImportPreview as Preview } from '../../../contract/imports.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { PreviewFindings } from './preview-findings.tsx';
import { ResultStep } from './result-step.tsx';
import { SchoolsStep } from './schools-step.tsx';
import { ShapeStep } from './shape-step.tsx';
import type { StepProps } from './step-props.ts';
import type { Importing } from './use-import.ts';

/** What the files hold, as Telar understood them, step by step; nothing is stored until it is accepted. */
export function ImportPreview({ preview, importing }: { preview: Preview; importing: Importing }) {
  const { change, commit } = importing;
  const step: StepProps = { preview, decide: (decisions) => change.mutate(decisions) };
  return (
    <div className="stack import-steps" aria-busy={importing.deciding}>
      <ShapeStep {...step} />
      <ColumnsStep {...step} />
      <div className="columns">
        <PreviewFindings {...step} />
        <SchoolsStep {...step} />
      </div>
      <ResultStep {...step} />
      {change.isError && <ErrorNotice error={change.error} retry={change.reset} />}
      {commit.isError && <ErrorNotice error={commit.error} retry={commit.reset} />}
      <PreviewActions preview={preview} importing={importing} />
    </div>
  );
}
