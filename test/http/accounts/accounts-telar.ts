import { api } from '../../../contract/api.ts';
import { newFirstCode } from '../../../server/use-cases/accounts/first-administrator.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { Visitor } from './visitor.ts';

export const passwords = { first: 'tejido lento de otoño', second: 'barco verde con lentes' };

export type AccountsTelar = RunningTelar & {
  administrator: Visitor;
  visitor(): Visitor;
  /** An account with a password, and a browser that has signed in to it. */
  person(name: string, rights?: Rights): Promise<{ id: string; browser: Visitor }>;
};

type Rights = { role: string; territories?: string[]; school?: string };

/** A running Telar with an administrator `jefa`, who has signed in. */
export async function startWithAccounts(
  data: string | null,
  environment: Record<string, string> = {},
): Promise<AccountsTelar> {
  const running = await startTelar(data, environment);
  const visitor = () => new Visitor(running.address);
  const administrator = visitor();
  const code = await newFirstCode(running.telar);
  await administrator.query(api.createFirstAdministrator, {
    body: { code, name: 'jefa', password: passwords.first },
  });
  return {
    ...running,
    administrator,
    visitor,
    person: async (name, rights = { role: 'researcher' }) => {
      const { account, invitation } = await administrator.query(api.createAccount, {
        body: { name, ...rights },
      });
      const browser = visitor();
      const body = { token: invitation.token, password: passwords.second };
      await browser.query(api.acceptInvitation, { body });
      return { id: account.id, browser };
    },
  };
}
