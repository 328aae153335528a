import type { StoreHeader } from '../use-cases/transfer/store-header.ts';

/** What a file of a whole store holds, for a person. */
export function printStore({ counts, backup, ...header }: StoreHeader): string {
  const lines = [
    `Store ${header.storeVersion.slice(0, 16)}, written ${header.exportedAt}`,
    `  revisions    ${String(counts.revisions)}${counts.undone > 0 ? ` (${String(counts.undone)} undone)` : ''}`,
    `  statements   ${String(counts.statements)}`,
    `  findings     ${String(counts.findings)}`,
    `  saved views  ${String(counts.views)}`,
    `  surveys      ${String(counts.surveys)} (${String(counts.respondents)} respondents)`,
    `  erasures     ${String(header.erasures)}`,
    `  accounts     ${backup === undefined ? 'not in the file' : `in the file, with keys and audit (${String(backup.accountRows)} rows)`}`,
    `  owner key    ${header.ownerKey} (its fingerprint; ${whereKeyIs(backup)})`,
  ];
  return `${lines.join('\n')}\n`;
}

const whereKeyIs = (backup: StoreHeader['backup']): string =>
  backup?.withOwnerKey === true
    ? 'the key itself is in the file: guard it as the data folder'
    : 'the key itself is not in the file: keep owner.key of the data folder as well';
