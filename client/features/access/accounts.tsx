import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { addressOfAudit } from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AccountRow } from './account-row.tsx';
import { CardTable } from './card-table.tsx';
import type { Invited } from './invited.ts';
import { InviteForm } from './invite-form.tsx';
import { KeyTable } from './key-table.tsx';
import { OpenerButton } from './opener-button.tsx';
import { ShownOnce } from './shown-once.tsx';
import { useReader } from '../../api/use-reader.ts';

/** Who comes in and what they see: invited, changed, suspended and deleted by administrators. */
export default function Accounts() {
  const { t } = useTranslations();
  useTitle(t('accounts.title'));
  const [isOpen, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const sent = () => {
    setInvited(null);
    opener.current?.focus();
  };
  const take = (next: Invited) => {
    setInvited(next);
    setOpen(false);
  };
  return (
    <div className="stack">
      <div className="title-row">
        <PageHead title={t('accounts.title')} lead={t('accounts.lead')} />
        <span className="row actions">
          <Link className="button" href={addressOfAudit}>
            {t('audit.title')}
          </Link>
          <OpenerButton ref={opener} isOpen={isOpen} onToggle={setOpen} text={t('accounts.invite')} />
        </span>
      </div>
      {isOpen && <InviteForm onInvited={take} />}
      {invited && <InvitationLink invited={invited} onSent={sent} />}
      <People onInvited={take} />
      <AllKeys />
    </div>
  );
}

function InvitationLink({ invited, onSent }: { invited: Invited; onSent: () => void }) {
  const { t, format } = useTranslations();
  const { account, invitation } = invited;
  return (
    <ShownOnce
      key={invitation.token}
      title={t('accounts.link', { name: account.name })}
      once={t('accounts.once')}
      onceText={t('accounts.onceText', { date: format.instant(invitation.expiresAt) })}
      secret={`${window.location.origin}/invitation#${invitation.token}`}
      copy={t('accounts.copy')}
      kept={t('accounts.sent')}
      onKept={onSent}
    />
  );
}

const columns = ['name', 'role', 'sees', 'state', 'lastSignIn'] as const;

function People({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslations();
  const accounts = useWholeList('listAccounts');
  const reader = useReader();
  return (
    <section className="card stack-tight">
      <h2>{t('accounts.people')}</h2>
      <QueryBoundary query={accounts} height={240}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{t('accounts.none')}</p>
          ) : (
            <CardTable
              label={t('accounts.people')}
              columns={columns.map((column) => t(`accounts.${column}`))}
              actions={t('accounts.actions')}
            >
              {all.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  isReader={account.id === reader?.id}
                  onInvited={onInvited}
                />
              ))}
            </CardTable>
          )
        }
      </QueryBoundary>
    </section>
  );
}

function AllKeys() {
  const { t } = useTranslations();
  const reader = useReader();
  // Keys are seen by those who have signed in as a person.
  const isPerson = reader?.kind === 'account';
  const keys = useWholeList('listKeys', {}, isPerson);
  if (!isPerson) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('keys.all')}</h2>
      <QueryBoundary query={keys} height={120}>
        {(all) => <KeyTable keys={all} withAccount />}
      </QueryBoundary>
    </section>
  );
}
