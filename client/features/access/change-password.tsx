import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { noteReader } from '../../api/session.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { AccountForm } from './account-form.tsx';
import { missingCharacters, NewPasswordField, PasswordField } from './password-field.tsx';

/** Another password, for whoever knows the one before. */
export function ChangePassword({ name }: { name: string }) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const run = useMutation({
    mutationFn: () => request('changePassword', { body: { current, password } }),
    onSuccess: async (me) => {
      setCurrent('');
      setPassword('');
      await noteReader(queries, me);
      await queries.invalidateQueries({ queryKey: ['listSessions'] });
    },
  });
  return (
    <section className="card stack-tight" aria-labelledby="account-password">
      <h2 id="account-password">{t('myAccount.password')}</h2>
      <AccountForm
        submit={t('myAccount.save')}
        ready={current !== '' && missingCharacters(password) === 0}
        run={run}
      >
        <UserName name={name} />
        <PasswordField
          label={t('myAccount.current')}
          value={current}
          onText={setCurrent}
          autoComplete="current-password"
        />
        <NewPasswordField value={password} onText={setPassword} />
      </AccountForm>
      <p role="status">{run.isSuccess && t('myAccount.saved')}</p>
    </section>
  );
}

/** So that the browser keeps a password under its name. */
export function UserName({ name }: { name: string }) {
  return (
    <input
      className="hidden-text"
      autoComplete="username"
      value={name}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
