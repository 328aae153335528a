import type { Finding } from '../../../contract/findings.ts';
import { hidePersonal } from '../personal/personal-content.ts';

const MOST_OF_A_KIND = 50;

/** Findings of a graph file: the first of each kind in full, then how many more there are. */
export class LimitedFindings {
  readonly file: string;
  readonly #shown: Finding[] = [];
  readonly #counts = new Map<string, { finding: Finding; times: number }>();

  constructor(file: string) {
    this.file = file;
  }

  report(finding: Omit<Finding, 'file' | 'about'> & { about?: string | null }): void {
    const count = this.#counts.get(finding.code);
    if (count !== undefined && ++count.times > MOST_OF_A_KIND) return;
    const whole: Finding = {
      file: this.file,
      about: null,
      ...finding,
      found: finding.found === null ? null : hidePersonal(finding.found.slice(0, 2000)).slice(0, 200),
      column: finding.column === null ? null : hidePersonal(finding.column),
    };
    if (count === undefined) this.#counts.set(finding.code, { finding: whole, times: 1 });
    this.#shown.push(whole);
  }

  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.report(finding);
  }

  get all(): Finding[] {
    const more = [...this.#counts.values()].filter(({ times }) => times > MOST_OF_A_KIND);
    return [
      ...this.#shown,
      ...more.map(({ finding, times }) => ({
        ...finding,
        row: null,
        found: `${times - MOST_OF_A_KIND} more like this`,
      })),
    ];
  }
}
