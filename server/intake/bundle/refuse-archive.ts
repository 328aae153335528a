import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';

/** An archive that is not read, as a sentence and as a code with its values. */
export const refuseArchive = (file: ImportFile, code: string, why: string, cause?: unknown): TelarProblem =>
  new TelarProblem('refused-import', `${file.name}: ${why}`, {
    cause,
    code,
    values: { file: file.name, why },
  });
