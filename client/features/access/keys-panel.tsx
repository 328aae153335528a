import { useRef, useState } from 'react';
import type { CreatedKey, ReaderSummary } from '../../../contract/accounts.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyTable } from './key-table.tsx';
import { OpenerButton } from './opener-button.tsx';
import { ShownOnce } from './shown-once.tsx';

/** The keys of one's own programs: made, shown once, and revoked. */
export function KeysPanel({ reader }: { reader: ReaderSummary }) {
  const { t } = useTranslations();
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keys = useWholeList('listKeys');
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <h2>{t('keys.title')}</h2>
        <OpenerButton ref={opener} isOpen={isOpen} onToggle={setOpen} text={t('keys.create')} />
      </div>
      <p className="small muted methods-lead">{t('keys.text')}</p>
      {created && (
        <NewSecret
          created={created}
          onKept={() => {
            setCreated(null);
            opener.current?.focus();
          }}
        />
      )}
      {isOpen && (
        <div className="access-form">
          <KeyForm
            reader={reader}
            onCreated={(next) => {
              setCreated(next);
              setOpen(false);
            }}
          />
        </div>
      )}
      <QueryBoundary query={keys} height={120}>
        {(all) => <KeyTable keys={all.filter(({ account }) => account.id === reader.id)} />}
      </QueryBoundary>
    </section>
  );
}

/** The secret of a new key, with a line that tries it. */
function NewSecret({ created: { key, secret }, onKept }: { created: CreatedKey; onKept: () => void }) {
  const { t } = useTranslations();
  const line = `curl -H "Authorization: Bearer ${secret}" "${window.location.origin}/api/v1/networks"`;
  return (
    <ShownOnce
      title={t('keys.secret', { name: key.name })}
      once={t('keys.once')}
      onceText={t('keys.onceText')}
      secret={secret}
      copy={t('keys.copy')}
      kept={t('keys.kept')}
      onKept={onKept}
    >
      <p className="small muted">{t('keys.example')}</p>
      <pre className="lines" tabIndex={0} aria-label={t('keys.example')}>
        {line}
      </pre>
    </ShownOnce>
  );
}
