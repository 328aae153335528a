import { useState } from 'react';
import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfActor } from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ChangeList } from './change-list.tsx';
import { changesOf } from './year-changes.ts';

/** Schools named at once. */
const mostNamed = 60;

/** What happened to schools between the years of the register, in words, and to which. */
export function ChangesCard({ territory }: { territory: TerritoryDetail }) {
  const { t } = useTranslations();
  const [open, setOpen] = useState(false);
  const changes = changesOf(territory.events);
  return (
    <section className="card stack-tight">
      <h2>{t('territory.changes.title')}</h2>
      {changes.length === 0 ? (
        <p className="muted">{t('territory.changes.none')}</p>
      ) : (
        <>
          <ChangeList changes={changes} />
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('territory.changes.which')}</summary>
            {open && <Changed territory={territory} />}
          </details>
        </>
      )}
    </section>
  );
}

function Changed({ territory }: { territory: TerritoryDetail }) {
  const { t, format, termLabel } = useTranslations();
  const events = useWholeList('listSchoolEvents', { query: { territory: territory.id } });
  return (
    <QueryBoundary query={events} height={160}>
      {(all) => (
        <>
          <ul className="list-links changed-schools">
            {all.slice(0, mostNamed).map((event) => (
              <li key={event.id} className="list-line">
                <Link href={addressOfActor(event.schoolId)}>{event.name}</Link>
                <span className="small muted">
                  {termLabel('event', event.kind)} · {event.fromYear}–{event.toYear}
                </span>
              </li>
            ))}
          </ul>
          {all.length > mostNamed && (
            <p className="small muted">
              {t('territory.changes.more', { shown: format.count(all.length - mostNamed) })}
            </p>
          )}
        </>
      )}
    </QueryBoundary>
  );
}
