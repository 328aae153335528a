import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Key } from '../../../contract/accounts.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CardTable } from './card-table.tsx';
import { RightsSeen } from './rights-seen.tsx';
import { StateChip } from './state-chip.tsx';

type TableProps = {
  keys: readonly Key[];
  /** Whose each is; left out where all are one's own. */
  withAccount?: boolean;
};

/** Keys with what they may do; those that still open something can be revoked. */
export function KeyTable({ keys, withAccount = false }: TableProps) {
  const { t } = useTranslations();
  const [revoking, setRevoking] = useState<Key | null>(null);
  if (keys.length === 0) return <p className="muted">{t('keys.none')}</p>;
  const columns = ['key', ...(withAccount ? ['account'] : []), 'may', 'sees', 'expires', 'lastUsed'];
  return (
    <>
      <CardTable
        label={t(withAccount ? 'keys.all' : 'keys.title')}
        columns={columns.map((column) => t(`keys.${column}`))}
        actions={t('keys.revoke')}
      >
        {keys.map((key) => (
          <KeyRow key={key.id} shown={key} withAccount={withAccount} onRevoke={() => setRevoking(key)} />
        ))}
      </CardTable>
      {revoking && <RevokeKey revoked={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

type RowProps = { shown: Key; withAccount: boolean; onRevoke: () => void };

function KeyRow({ shown, withAccount, onRevoke }: RowProps) {
  const { t, format, termLabel } = useTranslations();
  const { name, prefix, account, role, scopes, expiresAt, lastUsed, state } = shown;
  return (
    <tr>
      <th scope="row">
        {name} <StateChip state={state} label={t(`keys.state.${state}`)} />
        <br />
        <code className="small muted">{prefix}…</code>
      </th>
      {withAccount && <td data-label={t('keys.account')}>{account.name}</td>}
      <td data-label={t('keys.may')}>
        {format.list(scopes.map((scope) => t(`keys.scopeName.${scope}`)))}
        <br />
        <span className="small muted">{termLabel('accountRole', role)}</span>
      </td>
      <td data-label={t('keys.sees')}>
        <RightsSeen rights={shown} />
      </td>
      <td data-label={t('keys.expires')}>{format.instant(expiresAt)}</td>
      <td data-label={t('keys.lastUsed')}>{lastUsed === null ? t('keys.never') : format.date(lastUsed)}</td>
      <td className="card-action">
        {(state === 'valid' || state === 'suspended') && (
          <button
            type="button"
            className="button"
            aria-label={t('keys.revokeOf', { name })}
            onClick={onRevoke}
          >
            {t('keys.revoke')}
          </button>
        )}
      </td>
    </tr>
  );
}

function RevokeKey({ revoked: { id, name }, onClose }: { revoked: Key; onClose: () => void }) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const announce = useAnnouncer((announcer) => announcer.announce);
  const revoke = async () => {
    await request('revokeKey', { params: { id } });
    await queries.invalidateQueries({ queryKey: ['all', 'listKeys'] });
    announce(t('keys.revoked', { name }));
  };
  return (
    <ConfirmDialog
      title={t('keys.revokeSure', { name })}
      confirm={t('keys.revoke')}
      danger
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{t('keys.revokeText')}</p>
    </ConfirmDialog>
  );
}
