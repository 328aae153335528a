import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addressOfAccounts, addressOfSignIn } from '../../addresses.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountForm } from './account-form.tsx';
import { EntryCard } from './entry-card.tsx';
import { missingCharacters, NewPasswordField } from './password-field.tsx';
import { useMe } from '../../api/use-reader.ts';
import { useSignedIn } from './use-signed-in.ts';

/** The first administrator, with the code that Telar printed where it was started. */
export default function FirstAccount() {
  const me = useMe();
  if (me === undefined) return <Skeleton height={480} />;
  return me.firstAdministratorNeeded ? <FirstForm /> : <Done />;
}

function Done() {
  const { t } = useTranslations();
  return (
    <EntryCard title={t('firstAccount.done')} lead={t('firstAccount.doneText')}>
      <p>
        <Link className="button button-main" href={addressOfSignIn}>
          {t('session.signIn')}
        </Link>
      </p>
    </EntryCard>
  );
}

const nothing = { code: '', name: '', password: '' };

function FirstForm() {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const signedIn = useSignedIn();
  const [filled, setFilled] = useState(nothing);
  const fill = (part: keyof typeof nothing) => (text: string) => setFilled({ ...filled, [part]: text });
  const code = filled.code.trim();
  const name = filled.name.trim();
  const run = useMutation({
    mutationFn: () => request('createFirstAdministrator', { body: { ...filled, code, name } }),
    onSuccess: (me) => {
      navigate(addressOfAccounts);
      return signedIn(me);
    },
  });
  const ready = code !== '' && name !== '' && missingCharacters(filled.password) === 0;
  return (
    <EntryCard title={t('firstAccount.title')} lead={t('firstAccount.lead')}>
      <AccountForm submit={t('firstAccount.submit')} ready={ready} run={run}>
        <TextField
          label={t('firstAccount.code')}
          hint={t('firstAccount.codeHint')}
          value={filled.code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          onText={fill('code')}
        />
        <TextField
          label={t('firstAccount.name')}
          hint={t('firstAccount.nameHint')}
          value={filled.name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          onText={fill('name')}
        />
        <NewPasswordField value={filled.password} onText={fill('password')} />
      </AccountForm>
    </EntryCard>
  );
}
