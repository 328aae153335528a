import type { Command } from 'commander';
import { type Account, AccountName, type Invitation, type Role, roles } from '../../contract/accounts.ts';
import { setPassword } from '../use-cases/accounts/change-password.ts';
import { findAccount } from '../use-cases/accounts/find-account.ts';
import {
  changeAccount,
  createAccount,
  deleteAccount,
  inviteAgain,
  listAccounts,
} from '../use-cases/accounts/manage-accounts.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { paginate } from '../use-cases/networks/paginate.ts';
import { oneMore, oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { openedFor } from './opened-for.ts';
import { recordOperator } from './operator.ts';
import { firstLineOfStdin } from './read-line.ts';

type Limits = { role?: Role; territory: string[]; school?: string };
type Opened = (work: (telar: Dependencies) => Promise<void>) => Promise<void>;

/** `telar accounts`: who may sign in, for whoever has the data folder. */
export const accountsCommand: AddCommand = (program, context, exit) => {
  const opened = openedFor(context, exit);
  const accounts = program.command('accounts').description('who may sign in to the service');
  addCreate(accounts, opened);
  addChanges(accounts, opened);
  accounts
    .command('list')
    .description('all accounts, with role and limits')
    .action(() =>
      opened(async (telar) => {
        for await (const account of paginate((page) => listAccounts(telar, page)))
          process.stdout.write(lineOf(account));
      }),
    );
  for (const command of accounts.commands) command.exitOverride();
};

const withLimits = (command: Command): Command =>
  command
    .option('--role <role>', roles.join(', '), oneOf(...roles))
    .option('--territory <id>', 'limit to a territory and what lies in it; may be repeated', oneMore, [])
    .option('--school <id>', 'the school of an account of the role school');

function addCreate(accounts: Command, opened: Opened): void {
  withLimits(accounts.command('create'))
    .description('create an account; prints the page on which its password is set, which works once')
    .argument('<name>', 'name to sign in with: a word or an e-mail address')
    .option('--password-stdin', 'read the password from the first line of stdin, in place of an invitation')
    .action((name: string, { role, territory, school, passwordStdin }: Limits & { passwordStdin?: true }) =>
      opened(async (telar) => {
        const territories = territory.length > 0 ? territory : null;
        const rights = { role: role ?? 'planner', territories, school: school ?? null };
        const { account, invitation } = await createAccount(telar, {
          name: AccountName.parse(name),
          ...rights,
        });
        await record(telar, 'create', account);
        if (passwordStdin) await setPassword(telar, account, await firstLineOfStdin());
        process.stdout.write(lineOf(account));
        if (!passwordStdin) process.stdout.write(pageOf(invitation));
      }),
    );
}

function addChanges(accounts: Command, opened: Opened): void {
  const add = (name: string, what: string, work: (telar: Dependencies, account: Account) => Promise<void>) =>
    accounts
      .command(name)
      .description(what)
      .argument('<name>', 'its name or id')
      .action((nameOrId: string) =>
        opened(async (telar) => {
          const account = await findAccount(telar, nameOrId);
          await work(telar, account);
          await record(telar, name, account);
        }),
      );
  add('suspend', 'sign an account out and let it in no more; its keys rest', async (telar, { id }) => {
    await changeAccount(telar, id, { suspended: true });
  });
  add('resume', 'let a suspended account in again', async (telar, { id }) => {
    await changeAccount(telar, id, { suspended: false });
  });
  add('remove', 'delete an account with its sessions and keys', async (telar, { id }) => {
    await deleteAccount(telar, id);
  });
  add('password', 'print a page on which the account sets a new password, once', async (telar, { id }) => {
    const invitation = await inviteAgain(telar, id);
    if (invitation !== null) process.stdout.write(pageOf(invitation));
  });
  withLimits(accounts.command('change'))
    .description('change the role or the limits of an account')
    .argument('<name>', 'its name or id')
    .action((nameOrId: string, { role, territory, school }: Limits) =>
      opened(async (telar) => {
        const account = await findAccount(telar, nameOrId);
        const change = { role, school, territories: territory.length > 0 ? territory : undefined };
        const changed = await changeAccount(telar, account.id, change);
        await record(telar, 'change', account);
        process.stdout.write(lineOf(changed ?? account));
      }),
    );
}

const record = (telar: Dependencies, command: string, { id }: Account): Promise<void> =>
  recordOperator(telar, { action: 'write', words: ['accounts', command], target: id });

const lineOf = ({ id, name, role, territories, school, suspended, signsInWith }: Account): string =>
  `${[
    id,
    name,
    role,
    school ?? territories?.join(',') ?? 'everywhere',
    suspended ? 'suspended' : signsInWith.join(',') || 'invited',
  ].join('\t')}\n`;

const pageOf = ({ token, expiresAt }: Invitation): string =>
  `/invitation#${token}\tuntil ${expiresAt.slice(0, 10)}\n`;
