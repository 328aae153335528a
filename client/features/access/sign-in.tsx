import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Me } from '../../../contract/accounts.ts';
import { addressOfFirstAccount, addressOfSignIn } from '../../addresses.ts';
import { addressOf } from '../../api/address.ts';
import { RequestProblem } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountForm } from './account-form.tsx';
import { EntryCard } from './entry-card.tsx';
import { PasswordField } from './password-field.tsx';
import { useSessionEnd } from '../../api/session.ts';
import { useMe } from '../../api/use-reader.ts';
import { useSignedIn } from './use-signed-in.ts';

/**
 * Signing in. Where somebody has to, it stands in place of the screen that was opened, under its address: once they are
 * in, that screen comes.
 */
export default function SignInScreen() {
  const { t } = useTranslations();
  const me = useMe();
  const ended = useSessionEnd((session) => session.ended);
  if (me?.reader?.kind === 'account') return <SignedIn name={me.reader.name} />;
  return (
    <EntryCard title={t('signIn.title')} lead={t(ended ? 'signIn.ended' : 'signIn.lead')}>
      <ProviderProblem />
      {me !== undefined && <Ways me={me} />}
      <p className="small muted">{t('signIn.forgotten')}</p>
      {me?.firstAdministratorNeeded === true && (
        <p className="small">
          {t('signIn.first')} <Link href={addressOfFirstAccount}>{t('session.firstAdministrator')}</Link>
        </p>
      )}
    </EntryCard>
  );
}

/** Who comes to this address and is in has nothing to do here. */
function SignedIn({ name }: { name: string }) {
  const { t } = useTranslations();
  return (
    <EntryCard title={t('signIn.title')} lead={t('signIn.already', { name })}>
      <p>
        <Link className="button button-main" href="/">
          {t('signIn.home')}
        </Link>
      </p>
    </EntryCard>
  );
}

function Ways({ me: { signInWith } }: { me: Me }) {
  const { t } = useTranslations();
  const { password, provider } = signInWith;
  return (
    <>
      {provider !== null && (
        <p>
          <a
            className="button button-main"
            href={addressOf('startProviderSignIn', { query: { returnTo: here() } })}
          >
            {t('signIn.provider', { name: provider.name })}
          </a>
        </p>
      )}
      {provider !== null && password && <p className="small muted">{t('signIn.or')}</p>}
      {password && <PasswordForm />}
    </>
  );
}

/** Where to come back to from elsewhere: the screen that was opened, or the start. */
function here(): string {
  const { pathname, search } = window.location;
  return pathname === addressOfSignIn ? '/' : pathname + search;
}

function PasswordForm() {
  const { t } = useTranslations();
  const [path, navigate] = useLocation();
  const signedIn = useSignedIn();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const run = useMutation({
    mutationFn: () => request('signIn', { body: { name: name.trim(), password } }),
    onSuccess: (me) => {
      if (path === addressOfSignIn) navigate('/');
      return signedIn(me);
    },
  });
  return (
    <AccountForm submit={t('signIn.submit')} ready={name.trim() !== '' && password !== ''} run={run}>
      <TextField
        label={t('signIn.name')}
        value={name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        onText={setName}
      />
      <PasswordField
        label={t('signIn.password')}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
      />
    </AccountForm>
  );
}

/** What went wrong at the institution's own sign-in, which sends the browser back here. */
function ProviderProblem() {
  const [search] = useSearchParams();
  const code = search.get('problem');
  if (code === null) return null;
  const problem = { type: 'about:blank', title: '', detail: '', status: 403, code };
  return <ErrorNotice error={new RequestProblem(problem.status, problem, '')} />;
}
