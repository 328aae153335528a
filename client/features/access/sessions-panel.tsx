import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../contract/accounts.ts';
import { request } from '../../api/request.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { browserName } from './browser-name.ts';
import { CardTable } from './card-table.tsx';

const columns = ['browser', 'since', 'lastUsed', 'ends'] as const;

/** Where one has signed in; each can be ended from here. */
export function SessionsPanel() {
  const { t } = useTranslations();
  const sessions = useApiQuery('listSessions');
  return (
    <section className="card stack-tight">
      <h2>{t('myAccount.sessions')}</h2>
      <p className="small muted">{t('myAccount.sessionsText')}</p>
      <QueryBoundary query={sessions} height={120}>
        {({ items }) => (
          <CardTable
            label={t('myAccount.sessions')}
            columns={columns.map((column) => t(`myAccount.${column}`))}
            actions={t('myAccount.end')}
          >
            {items.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </CardTable>
        )}
      </QueryBoundary>
    </section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t, format } = useTranslations();
  const browser = browserName(session.agent) ?? t('myAccount.unknownBrowser');
  const end = useEndSession(session.id, browser);
  const ends = session.idleUntil < session.expiresAt ? session.idleUntil : session.expiresAt;
  return (
    <tr>
      <th scope="row">
        {browser} {session.current && <span className="chip">{t('myAccount.here')}</span>}
      </th>
      <td data-label={t('myAccount.since')}>{format.instant(session.createdAt)}</td>
      <td data-label={t('myAccount.lastUsed')}>{format.instant(session.lastUsedAt)}</td>
      <td data-label={t('myAccount.ends')}>{format.instant(ends)}</td>
      <td className="card-action">
        {!session.current && (
          <button
            type="button"
            className="button"
            aria-label={t('myAccount.endOf', { browser })}
            disabled={end.isPending}
            onClick={() => end.mutate()}
          >
            {t('myAccount.end')}
          </button>
        )}
        {end.isError && <ErrorNotice error={end.error} />}
      </td>
    </tr>
  );
}

function useEndSession(id: string, browser: string) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const announce = useAnnouncer((announcer) => announcer.announce);
  return useMutation({
    mutationFn: () => request('endSession', { params: { id } }),
    onSuccess: () => {
      announce(t('myAccount.ended', { browser }));
      return queries.invalidateQueries({ queryKey: ['listSessions'] });
    },
  });
}
