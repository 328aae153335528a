import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Finding } from '../../../contract/findings.ts';

export type FindingDetails = {
  row: number | null;
  column: string | null;
  found: string | null;
  expected: string;
  code: string;
  outcome: Finding['outcome'];
  about?: string | null;
};

/**
 * What the reading of the register noticed. A personal number (MRUN, or the RUT of a natural person) that strayed into
 * another column would be repeated in `found`: every number that was met as one is blotted out here.
 */
export class RegisterFindings {
  readonly all: Finding[] = [];
  readonly #personal = new Set<string>();

  /** Remembers a number that must never be repeated. */
  withhold(number: string): void {
    this.#personal.add(number);
  }

  add(file: string, details: FindingDetails): void {
    this.all.push({ ...details, file, about: details.about ?? null });
  }

  /** The findings, in the order of the files and their rows, with every withheld number blotted out. */
  finish(): Finding[] {
    return this.all
      .map((finding) => (finding.found === null ? finding : { ...finding, found: this.#blot(finding.found) }))
      .toSorted((a, b) => byCodeUnit(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0));
  }

  #blot(text: string): string {
    return text.replaceAll(/\d{6,}/g, (digits) => (this.#seen(digits) ? '(withheld)' : digits)).slice(0, 200);
  }

  #seen(digits: string): boolean {
    if (this.#personal.has(digits)) return true;
    return [...this.#personal].some((number) => digits.includes(number));
  }
}
