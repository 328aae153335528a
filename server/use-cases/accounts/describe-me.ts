import type { Me } from '../../../contract/accounts.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { accountReader, type Identity, isOpen } from './find-reader.ts';
import { sessionView } from './sessions.ts';
import type { StoredAccount, StoredSession } from '../../store/ports/accounts.ts';

type MeTelar = Pick<AccountsTelar, 'accounts' | 'signIn'>;

/** Who reads, and how to sign in. */
export async function describeMe(telar: MeTelar, { reader, session }: Identity): Promise<Me> {
  const { accounts, signIn } = telar;
  return {
    reader: reader && { ...reader, territories: copied(reader.territories), scopes: [...reader.scopes] },
    open: await isOpen(telar),
    firstAdministratorNeeded: (await accounts.countAdministrators()) === 0,
    signInWith: { password: true, provider: signIn.provider === null ? null : { name: signIn.provider } },
    session: session && sessionView(session, session, signIn),
  };
}

const copied = (list: readonly string[] | null): string[] | null => list && [...list];

/** The same, to whoever has just signed in. */
export const describeSignedIn = (
  telar: MeTelar,
  { account, session }: { account: StoredAccount; session: StoredSession },
): Promise<Me> => describeMe(telar, { reader: accountReader(account), session, keyId: null });
