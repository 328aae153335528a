import { randomBytes } from 'node:crypto';
import { TelarProblem } from '../../contract/problems.ts';
import type { ImportReport } from '../../contract/revisions.ts';
import { unpack } from '../intake/bundle/open-import.ts';
import type { ImportFile, IntakeResult } from '../intake/intake-result.ts';
import type { Dependencies } from './dependencies.ts';
import { previewFiles, storeIntake } from './import-files.ts';

/** How long an import waits for its user's yes, and how many wait at once: each holds its records in memory. */
const patience = 30 * 60_000;
const mostWaiting = 8;

/** Imports that were read and shown, and now wait to be accepted. */
export class ImportPreviews {
  readonly #waiting = new Map<string, { read: IntakeResult; until: number }>();
  readonly #telar: Pick<Dependencies, 'store' | 'memory' | 'now' | 'ownerKey'>;

  constructor(telar: Pick<Dependencies, 'store' | 'memory' | 'now' | 'ownerKey'>) {
    this.#telar = telar;
  }

  /** Reads uploaded files and says what they hold; nothing is stored. */
  async preview(uploaded: ImportFile[]): Promise<{ id: string; report: ImportReport }> {
    const files = (await Promise.all(uploaded.map((file) => unpack(file)))).flat();
    const { read, report } = previewFiles(this.#telar, files);
    this.#dropStale();
    const id = randomBytes(12).toString('base64url');
    this.#waiting.set(id, { read, until: this.#telar.now().getTime() + patience });
    return { id, report };
  }

  /** Stores a previewed import as one revision; its preview stays when the import is refused. */
  async commit(id: string, acceptRejects: boolean): Promise<ImportReport | null> {
    this.#dropStale();
    const found = this.#waiting.get(id);
    if (found === undefined) return null;
    const report = await storeIntake(this.#telar, {
      read: found.read,
      acceptRejects,
      importedBy: 'explorer',
    });
    if (!report.stored) {
      throw new TelarProblem(
        'refused-import',
        'Some rows could not be read. Mend them, or accept that they are left out.',
        {
          findings: report.findings.filter((finding) => finding.outcome === 'refused').slice(0, 200),
        },
      );
    }
    this.#waiting.delete(id);
    return report;
  }

  #dropStale(): void {
    const now = this.#telar.now().getTime();
    for (const [id, { until }] of this.#waiting) if (until < now) this.#waiting.delete(id);
    for (const id of this.#waiting.keys()) {
      if (this.#waiting.size < mostWaiting) return;
      this.#waiting.delete(id);
    }
  }
}
