import type { StoreHeader } from '../use-cases/transfer/store-header.ts';

/** What a file of a whole store holds, for a person. */
export function printStore({ counts, erasures, storeVersion, exportedAt, ownerKey }: StoreHeader): string {
  const lines = [
    `Store ${storeVersion.slice(0, 16)}, written ${exportedAt}`,
    `  revisions    ${String(counts.revisions)}${counts.undone > 0 ? ` (${String(counts.undone)} undone)` : ''}`,
    `  statements   ${String(counts.statements)}`,
    `  findings     ${String(counts.findings)}`,
    `  saved views  ${String(counts.views)}`,
    `  surveys      ${String(counts.surveys)} (${String(counts.respondents)} respondents)`,
    `  erasures     ${String(erasures)}`,
    `  owner key    ${ownerKey} (its fingerprint; the key itself is not in the file)`,
  ];
  return `${lines.join('\n')}\n`;
}
