import { Link } from 'wouter';
import type { ReaderSummary } from '../../../contract/accounts.ts';
import { addressOfAccount, addressOfAccounts, addressOfAudit } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DropMenu } from '../../ui/drop-menu.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RightsSeen } from './rights-seen.tsx';
import { useMay, useReader } from '../../api/use-reader.ts';
import { useSignOut } from './use-sign-out.ts';

/** Who has signed in, with what is theirs; nothing where there are no accounts. */
export function AccountMenu() {
  const { t } = useTranslations();
  const reader = useReader();
  if (reader?.kind !== 'account') return null;
  return (
    <DropMenu
      className="button account-button"
      name={t('session.menu', { name: reader.name })}
      side="right"
      label={
        <>
          <span className="account-name">{reader.name}</span> <span aria-hidden="true">▾</span>
        </>
      }
    >
      <AccountLinks reader={reader} />
    </DropMenu>
  );
}

/** The same, open, inside the menu of a screen that has no header. */
export function AccountLines() {
  const reader = useReader();
  return reader?.kind === 'account' ? <AccountLinks reader={reader} /> : null;
}

function AccountLinks({ reader }: { reader: ReaderSummary }) {
  const { t, termLabel } = useTranslations();
  const may = useMay();
  const signOut = useSignOut();
  return (
    <div className="stack-tight account-links">
      <p>
        <strong className="account-whole-name">{reader.name}</strong>
        <br />
        <span className="small muted">
          {termLabel('accountRole', reader.role)} · <RightsSeen rights={reader} />
        </span>
      </p>
      <Link href={addressOfAccount}>{t('session.account')}</Link>
      {may('listAccounts') && <Link href={addressOfAccounts}>{t('session.accounts')}</Link>}
      {may('listAudit') && <Link href={addressOfAudit}>{t('session.audit')}</Link>}
      <button type="button" className="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('session.signOut')}
      </button>
      {signOut.isError && <ErrorNotice error={signOut.error} />}
    </div>
  );
}
