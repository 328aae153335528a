import { Link } from 'wouter';
import { addressOfFirstAccount, addressOfSignIn } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useMe } from '../../api/use-reader.ts';

/** Where Telar is open: what that means, and the way out of it. */
export function OpenLine() {
  const { t } = useTranslations();
  const me = useMe();
  if (me?.reader?.kind !== 'open') return null;
  return me.firstAdministratorNeeded ? (
    <span>
      {t(isThisComputer(window.location.hostname) ? 'session.openHere' : 'session.openToAll')}{' '}
      <Link href={addressOfFirstAccount}>{t('session.firstAdministrator')}</Link>
    </span>
  ) : (
    <span>
      {t('session.openBeside')} <Link href={addressOfSignIn}>{t('session.signIn')}</Link>
    </span>
  );
}

/** Whether a host is the computer that the browser runs on. */
export const isThisComputer = (host: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
