import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, ChangeAccount } from '../../../contract/accounts.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Invited } from './invited.ts';
import { RightsFields } from './rights-fields.tsx';
import { isChosen, type Rights } from './rights.ts';

type DialogProps = { account: Account; onClose: () => void };

/** Reads accounts and keys again after a change, and has it read aloud. */
function useAccountChange() {
  const queries = useQueryClient();
  const announce = useAnnouncer((announcer) => announcer.announce);
  return async (change: Promise<unknown>, said: string) => {
    await change;
    await queries.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[1]) });
    announce(said);
  };
}

const touched = new Set<unknown>(['listAccounts', 'listKeys']);

/** Another role, other territories. */
export function ChangeRights({ account, onClose }: DialogProps) {
  const { t } = useTranslations();
  const apply = useAccountChange();
  const [rights, setRights] = useState<Rights>(account);
  const { role, territories, school } = rights;
  return (
    <ConfirmDialog
      title={t('accounts.changeOf', { name: account.name })}
      confirm={t('accounts.save')}
      ready={isChosen(rights)}
      onConfirm={() =>
        apply(change(account, { role, territories, school }), t('accounts.changed', { name: account.name }))
      }
      onClose={onClose}
    >
      <RightsFields rights={rights} onChange={setRights} />
    </ConfirmDialog>
  );
}

const change = ({ id }: Account, body: ChangeAccount) => request('changeAccount', { params: { id }, body });

/** A new link to choose a password, for who lost theirs or never had one. */
export function InviteAgain({
  account,
  onInvited,
  onClose,
}: DialogProps & { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslations();
  const invite = async () => {
    const invitation = await request('inviteAccount', { params: { id: account.id } });
    onInvited({ account, invitation });
  };
  return (
    <ConfirmDialog
      title={t('accounts.newLinkOf', { name: account.name })}
      confirm={t('accounts.newLink')}
      onConfirm={invite}
      onClose={onClose}
    >
      <p>{t('accounts.newLinkText')}</p>
    </ConfirmDialog>
  );
}

/** Shuts an account out for a while, or lets it in again. */
export function SuspendAccount({ account, onClose }: DialogProps) {
  const { t } = useTranslations();
  const apply = useAccountChange();
  const { name, suspended } = account;
  const action = suspended ? 'resume' : 'suspend';
  return (
    <ConfirmDialog
      title={t(`accounts.${action}Of`, { name })}
      confirm={t(`accounts.${action}`)}
      onConfirm={() => apply(change(account, { suspended: !suspended }), t('accounts.changed', { name }))}
      onClose={onClose}
    >
      <p>{t(`accounts.${action}Text`)}</p>
    </ConfirmDialog>
  );
}

export function DeleteAccount({ account: { id, name }, onClose }: DialogProps) {
  const { t } = useTranslations();
  const apply = useAccountChange();
  return (
    <ConfirmDialog
      title={t('accounts.deleteOf', { name })}
      confirm={t('accounts.delete')}
      danger
      onConfirm={() => apply(request('deleteAccount', { params: { id } }), t('accounts.removed', { name }))}
      onClose={onClose}
    >
      <p>{t('accounts.deleteText')}</p>
    </ConfirmDialog>
  );
}
