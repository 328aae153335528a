import { useState } from 'react';
import type { Account } from '../../../contract/accounts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ChangeRights, DeleteAccount, InviteAgain, SuspendAccount } from './account-dialogs.tsx';
import type { Invited } from './invited.ts';
import { RightsSeen } from './rights-seen.tsx';
import { StateChip } from './state-chip.tsx';

type RowProps = {
  account: Account;
  /** Whoever reads does not shut themselves out. */
  isReader: boolean;
  onInvited: (invited: Invited) => void;
};

const stateOf = ({ suspended, signsInWith }: Account) =>
  suspended ? 'suspended' : signsInWith.length === 0 ? 'invited' : 'active';

/** One account: who, what it may do and see, whether it is in use, and what can be done with it. */
export function AccountRow({ account, isReader, onInvited }: RowProps) {
  const { t, format, termLabel } = useTranslations();
  const state = stateOf(account);
  return (
    <tr>
      <th scope="row">
        {account.name} {isReader && <span className="chip">{t('accounts.you')}</span>}
      </th>
      <td data-label={t('accounts.role')}>{termLabel('accountRole', account.role)}</td>
      <td data-label={t('accounts.sees')}>
        <RightsSeen rights={account} />
      </td>
      <td data-label={t('accounts.state')}>
        <StateChip state={state} label={t(`accounts.stateOf.${state}`)} />
      </td>
      <td data-label={t('accounts.lastSignIn')}>
        {account.lastSignIn === null ? t('accounts.never') : format.date(account.lastSignIn)}
      </td>
      <td className="card-action">{!isReader && <Actions account={account} onInvited={onInvited} />}</td>
    </tr>
  );
}

type Action = 'change' | 'newLink' | 'suspend' | 'resume' | 'delete';

function Actions({ account, onInvited }: Omit<RowProps, 'isReader'>) {
  const { t } = useTranslations();
  const [open, setOpen] = useState<Action | null>(null);
  const onClose = () => setOpen(null);
  const actions: Action[] = ['change', 'newLink', account.suspended ? 'resume' : 'suspend', 'delete'];
  return (
    <span className="row account-actions">
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          className="text-button"
          aria-label={t(`accounts.${action}Of`, { name: account.name })}
          onClick={() => setOpen(action)}
        >
          {t(`accounts.${action}`)}
        </button>
      ))}
      {open === 'change' && <ChangeRights account={account} onClose={onClose} />}
      {open === 'newLink' && <InviteAgain account={account} onInvited={onInvited} onClose={onClose} />}
      {(open === 'suspend' || open === 'resume') && <SuspendAccount account={account} onClose={onClose} />}
      {open === 'delete' && <DeleteAccount account={account} onClose={onClose} />}
    </span>
  );
}
