import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type AuditAction, auditActions, AuditEntry } from '../../contract/accounts.ts';
import { wholeAudit } from '../use-cases/accounts/list-audit.ts';
import { InvalidArgumentError } from 'commander';
import { oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { openedFor } from './opened-for.ts';

type Options = {
  account?: string;
  action?: AuditAction;
  target?: string;
  since?: string;
  until?: string;
  format: 'csv' | 'json';
};

/** `telar audit`: who read, exported, changed and signed in, the newest first. */
export const auditCommand: AddCommand = (program, context, exit) => {
  const opened = openedFor(context, exit);
  program
    .command('audit')
    .description('who read what is sensitive, exported, changed and signed in, the newest first')
    .option('--account <id>', 'only what this account did (its id, or operator, open, nobody)')
    .option('--action <action>', auditActions.join(', '), oneOf(...auditActions))
    .option('--target <id>', 'only what concerns this id')
    .option('--since <day>', 'from this day on, as YYYY-MM-DD (UTC)', day)
    .option('--until <day>', 'up to and with this day', day)
    .option('--format <format>', 'csv or json, a line an entry', oneOf('csv', 'json'), 'csv')
    .action(({ format, ...filter }: Options) =>
      opened(async (telar) => {
        const columns = Object.keys(AuditEntry.shape);
        if (format === 'csv') process.stdout.write(stringify([columns]));
        for await (const entries of wholeAudit(telar, filter))
          process.stdout.write(
            format === 'csv'
              ? stringify(entries, { columns, escape_formulas: true })
              : entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
          );
      }),
    );
};

function day(text: string): string {
  const read = z.iso.date().safeParse(text);
  if (!read.success) throw new InvalidArgumentError('expected a day as YYYY-MM-DD.');
  return read.data;
}
