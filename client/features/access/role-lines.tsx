import type { Account } from '../../../contract/accounts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { RightsSeen } from './rights-seen.tsx';

type LinesProps = {
  account: Pick<Account, 'name' | 'role' | 'territories' | 'school'>;
  /** Names of territories are for those who have signed in. */
  isSignedIn?: boolean;
};

/** Who an account is of, what its role may do and, for those who have signed in, what it sees. */
export function RoleLines({ account, isSignedIn = false }: LinesProps) {
  const { t, termLabel } = useTranslations();
  return (
    <dl className="pairs">
      <dt>{t('myAccount.name')}</dt>
      <dd>{account.name}</dd>
      <dt>{t('myAccount.role')}</dt>
      <dd>
        {termLabel('accountRole', account.role)}
        <br />
        <span className="muted">{termLabel('roleText', account.role)}</span>
      </dd>
      {isSignedIn && (
        <>
          <dt>{t('myAccount.sees')}</dt>
          <dd>
            <RightsSeen rights={account} />
          </dd>
        </>
      )}
    </dl>
  );
}
