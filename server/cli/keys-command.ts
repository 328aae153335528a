import type { Command } from 'commander';
import { type Key, keyDays, type Role, roles, type Scope, scopes } from '../../contract/accounts.ts';
import { findAccount } from '../use-cases/accounts/find-account.ts';
import { createKey, listKeys, revokeKey } from '../use-cases/accounts/keys.ts';
import { unknownAccount } from '../use-cases/accounts/unknown-account.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { paginate } from '../use-cases/networks/paginate.ts';
import { listOf, oneMore, oneOf, wholeNumberFrom } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { openedFor } from './opened-for.ts';
import { recordOperator } from './operator.ts';

type Options = { name: string; role?: Role; territory: string[]; scopes: Scope[]; days: number };

/** Whoever has the data folder may make and revoke every key. */
const operator = { id: '', role: 'administrator' } as const;

/** `telar keys`: keys of programs. */
export const keysCommand: AddCommand = (program, context, exit) => {
  const opened = openedFor(context, exit);
  const keys = program.command('keys').description('keys of programs that read the service');
  addCreate(keys, opened);
  keys
    .command('list')
    .description('all keys, the newest first')
    .action(() =>
      opened(async (telar) => {
        for await (const key of paginate((page) => listKeys(telar, operator, page)))
          process.stdout.write(lineOf(key));
      }),
    );
  keys
    .command('revoke')
    .description('revoke a key at once')
    .argument('<id>', 'its id, from the list')
    .action((id: string) =>
      opened(async (telar) => {
        if (!(await revokeKey(telar, operator, id))) throw unknownAccount(id);
        await recordOperator(telar, { action: 'write', words: ['keys', 'revoke'], target: id });
      }),
    );
  for (const command of keys.commands) command.exitOverride();
};

function addCreate(
  keys: Command,
  opened: (work: (telar: Dependencies) => Promise<void>) => Promise<void>,
): void {
  keys
    .command('create')
    .description('create a key of an account; its secret is printed this once, on stdout')
    .argument('<account>', 'name or id of the account')
    .requiredOption('--name <text>', 'what the key is for')
    .option('--role <role>', 'role of the key: that of the account unless given', oneOf(...roles))
    .option('--territory <id>', 'limit to a territory and what lies in it; may be repeated', oneMore, [])
    .option('--scopes <list>', scopes.join(', '), listOf(...scopes), ['read'])
    .option('--days <n>', 'days until it expires', wholeNumberFrom(1, keyDays.most), keyDays.default)
    .action((nameOrId: string, { territory, ...options }: Options) =>
      opened(async (telar) => {
        const { id: account } = await findAccount(telar, nameOrId);
        const territories = territory.length > 0 ? territory : undefined;
        const { key, secret } = await createKey(telar, operator, { ...options, account, territories });
        await recordOperator(telar, { action: 'write', words: ['keys', 'create'], target: key.id });
        process.stderr.write(lineOf(key));
        process.stdout.write(`${secret}\n`);
      }),
    );
}

const lineOf = ({
  id,
  prefix,
  name,
  account,
  role,
  territories,
  scopes: given,
  expiresAt,
  state,
}: Key): string =>
  `${[
    id,
    `${prefix}…`,
    name,
    account.name,
    role,
    territories?.join(',') ?? 'everywhere',
    given.join(','),
    `until ${expiresAt.slice(0, 10)}`,
    state,
  ].join('\t')}\n`;
