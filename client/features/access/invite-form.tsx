import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { TextField } from '../../ui/text-field.tsx';
import { AccountForm } from './account-form.tsx';
import type { Invited } from './invited.ts';
import { RightsFields } from './rights-fields.tsx';
import { emptyRights, isChosen } from './rights.ts';

/** A new account: its name, role and what it sees; its link is then given to whoever invites. */
export function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [rights, setRights] = useState(emptyRights);
  const run = useMutation({
    mutationFn: () => request('createAccount', { body: { name: name.trim(), ...rights } }),
    onSuccess: (created) => {
      onInvited(created);
      return queries.invalidateQueries({ queryKey: ['all', 'listAccounts'] });
    },
  });
  return (
    <section className="card stack-tight access-form" aria-label={t('accounts.invite')}>
      <AccountForm submit={t('accounts.submit')} ready={name.trim() !== '' && isChosen(rights)} run={run}>
        <TextField
          label={t('accounts.name')}
          hint={t('accounts.nameHint')}
          value={name}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          onText={setName}
        />
        <RightsFields rights={rights} onChange={setRights} />
      </AccountForm>
    </section>
  );
}
