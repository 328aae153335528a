import type { AccountsTelar } from './accounts-telar.ts';

/**
 * Refuses to serve others without accounts: whoever reached it could read and change everything.
 *
 * @throws Error that says what to do
 */
export async function refuseOpenService(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  host: string,
): Promise<void> {
  if ((await accounts.countAdministrators()) > 0) return;
  throw new Error(
    `Others could reach Telar (HOST is ${host}, or TELAR_PUBLIC_URL is set), and it has no accounts yet: it does not start. ` +
      'Create the administrator with `telar accounts create NAME --role administrator`; ' +
      'or set TELAR_OPEN=0 to create it in the browser with the code that is printed then; ' +
      'or set TELAR_OPEN=1 where all who reach it may see and change everything.',
  );
}
