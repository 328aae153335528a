import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Survey, SurveyReminders } from '../../../../contract/surveys.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { addressOfLink, useFreshLinks } from './fresh-links.ts';

/** Texts to send to those who have not answered: Telar has nobody's address, and sends nothing itself. */
export function RemindersPanel({ survey }: { survey: Survey }) {
  const { t } = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('survey.reminders.title')}</summary>
      <p className="muted">{t('survey.reminders.text')}</p>
      {isOpen && <Reminders survey={survey} />}
    </details>
  );
}

function Reminders({ survey }: { survey: Survey }) {
  const { t } = useTranslations();
  const states = survey.respondents.map(({ state }) => state).join();
  const reminders = useApiQuery('listReminders', { params: { id: survey.id } });
  const { refetch } = reminders;
  // Another list once somebody else has answered.
  useEffect(() => void refetch(), [states, refetch]);
  return (
    <QueryBoundary query={reminders} height={160}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('survey.reminders.none')}</p>
        ) : (
          <ReminderList survey={survey.id} items={items} />
        )
      }
    </QueryBoundary>
  );
}

type ListProps = { survey: string; items: z.infer<typeof SurveyReminders>['items'] };

function ReminderList({ survey, items }: ListProps) {
  const { t, localize } = useTranslations();
  const links = useFreshLinks((fresh) => fresh.links[survey]) ?? [];
  // The link goes along where this window still has it.
  const textOf = ({ respondentId, text }: ListProps['items'][number]) => {
    const link = links.find((each) => each.respondentId === respondentId);
    return [localize(text), ...(link ? [addressOfLink(link)] : [])].join('\n');
  };
  return (
    <ul className="reminders">
      {items.map((item) => (
        <li key={item.respondentId}>
          <div className="row-apart">
            <h3>
              {item.name} <span className="small muted">{t(`survey.role.${item.role}`)}</span>
            </h3>
            <CopyButton text={() => textOf(item)} label={item.name}>
              {t('survey.reminders.copy')}
            </CopyButton>
          </div>
          <p className="small reminder-text">{textOf(item)}</p>
        </li>
      ))}
    </ul>
  );
}
