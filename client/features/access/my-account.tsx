import { Link } from 'wouter';
import type { Me, ReaderSummary } from '../../../contract/accounts.ts';
import { addressOfFirstAccount, addressOfSignIn } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ChangePassword } from './change-password.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { RoleLines } from './role-lines.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

/** Who one is here: what one sees, where one signed in, and the keys of one's programs. */
export default function MyAccount() {
  const { t } = useTranslations();
  useTitle(t('myAccount.title'));
  const me = useApiQuery('showMe');
  return (
    <div className="stack">
      <PageHead title={t('myAccount.title')} lead={t('myAccount.lead')} />
      <QueryBoundary query={me} height={600}>
        {(shown) =>
          shown.reader?.kind === 'account' ? (
            <Own me={shown} reader={shown.reader} />
          ) : (
            <NoAccounts me={shown} />
          )
        }
      </QueryBoundary>
    </div>
  );
}

function Own({ me, reader }: { me: Me; reader: ReaderSummary }) {
  const { t } = useTranslations();
  return (
    <>
      <div className="columns">
        <section className="card stack-tight" aria-labelledby="account-who">
          <h2 id="account-who">{t('myAccount.who')}</h2>
          <RoleLines account={reader} isSignedIn />
        </section>
        {me.signInWith.password && <ChangePassword name={reader.name} />}
      </div>
      <KeysPanel reader={reader} />
      <SessionsPanel />
    </>
  );
}

function NoAccounts({ me }: { me: Me }) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('myAccount.open')}</h2>
      <p>{t('myAccount.openText')}</p>
      <p>
        <Link
          className="button button-main"
          href={me.firstAdministratorNeeded ? addressOfFirstAccount : addressOfSignIn}
        >
          {t(me.firstAdministratorNeeded ? 'session.firstAdministrator' : 'session.signIn')}
        </Link>
      </p>
    </section>
  );
}
