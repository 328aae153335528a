import type { AuditAction } from '../../contract/accounts.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';

/** Commands that change what is stored, and those that give it out; the others read. */
const changing = new Set([
  'import',
  'undo',
  'erase',
  'retention',
  'restore',
  'calibrate',
  'accounts',
  'keys',
]);
const giving = new Set(['export', 'backup', 'kit', 'audit']);
/** Commands whose first argument is an id, and nothing that could name a person or a folder. */
const namesId = new Set(['undo', 'erase', 'export', 'retention']);

/** Writes down that whoever has the data folder has given a command; it is not limited by any role. */
export function recordCommand(
  { audit }: Pick<Dependencies, 'audit'>,
  command: { words: readonly string[]; args: readonly unknown[] },
): Promise<void> {
  const [first = ''] = command.words;
  const argument = command.args[0];
  const target = namesId.has(first) && argument !== undefined ? String(argument) : null;
  return recordOperator({ audit }, { action: actionOf(first), words: command.words, target });
}

export const recordOperator = (
  { audit }: Pick<Dependencies, 'audit'>,
  { action, words, target }: { action: AuditAction; words: readonly string[]; target: string | null },
): Promise<void> =>
  audit.append({
    account: 'operator',
    key: null,
    action,
    operation: ['telar', ...words].join(' '),
    target,
    status: null,
  });

function actionOf(command: string): AuditAction {
  if (changing.has(command)) return 'write';
  return giving.has(command) ? 'export' : 'read';
}
