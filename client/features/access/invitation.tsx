import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useToken } from '../../ui/use-token.ts';
import { AccountForm } from './account-form.tsx';
import { UserName } from './change-password.tsx';
import { EntryCard } from './entry-card.tsx';
import { missingCharacters, NewPasswordField } from './password-field.tsx';
import { RoleLines } from './role-lines.tsx';
import { useSignedIn } from './use-signed-in.ts';

/** What opens under an invitation: who is invited to what, and a password to be chosen. */
export default function InvitationScreen() {
  const { t } = useTranslations();
  const token = useToken();
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      {token === '' ? (
        <EntryCard title={t('invitation.noLink')} lead={t('invitation.noLinkText')}>
          {null}
        </EntryCard>
      ) : (
        <Invited key={token} token={token} />
      )}
    </>
  );
}

function Invited({ token }: { token: string }) {
  const { t } = useTranslations();
  // Put, not read by an address: the token belongs in no log.
  const invitation = useQuery({
    queryKey: ['showInvitation', token],
    queryFn: ({ signal }) => request('showInvitation', { body: { token }, signal }),
  });
  return (
    <QueryBoundary query={invitation} height={420} screen>
      {(invited) => (
        <EntryCard title={t('invitation.title')} lead={t('invitation.lead')}>
          <RoleLines account={invited} />
          <PasswordForm token={token} name={invited.name} />
        </EntryCard>
      )}
    </QueryBoundary>
  );
}

function PasswordForm({ token, name }: { token: string; name: string }) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const signedIn = useSignedIn();
  const [password, setPassword] = useState('');
  const run = useMutation({
    mutationFn: () => request('acceptInvitation', { body: { token, password } }),
    onSuccess: (me) => {
      navigate('/', { replace: true });
      return signedIn(me);
    },
  });
  return (
    <AccountForm submit={t('invitation.submit')} ready={missingCharacters(password) === 0} run={run}>
      <UserName name={name} />
      <NewPasswordField value={password} onText={setPassword} />
    </AccountForm>
  );
}
