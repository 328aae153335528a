import { useState } from 'react';
import type { Survey, SurveyRespondent } from '../../../../contract/surveys.ts';
import { request } from '../../../api/request.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useFreshLinks } from './fresh-links.ts';

/** Who has answered, by school and role; never what. */
export function RespondentsPanel({ survey }: { survey: Survey }) {
  const { t, format } = useTranslations();
  const [renewing, setRenewing] = useState<SurveyRespondent | null>(null);
  const add = useFreshLinks((fresh) => fresh.add);
  const names = new Map(survey.roster.map(({ actorId, name }) => [actorId, name]));
  const nameOf = ({ actorId }: SurveyRespondent) => names.get(actorId) ?? actorId;
  const sorted = [...survey.respondents].sort((a, b) => format.compare(nameOf(a), nameOf(b)));
  const renew = async ({ id: respondent }: SurveyRespondent) => {
    const link = await request('renewSurveyLink', { params: { id: survey.id, respondent } });
    add(survey.id, [link]);
    window.scrollTo(0, 0);
  };
  return (
    <section className="card stack-tight" aria-labelledby="survey-respondents">
      <h2 id="survey-respondents">{t('survey.respondents.title')}</h2>
      <ScrollBox label={t('survey.respondents.table')}>
        <table className="plain-table respondents-table">
          <thead>
            <tr>
              <th scope="col">{t('survey.links.school')}</th>
              <th scope="col">{t('survey.links.role')}</th>
              <th scope="col">{t('survey.respondents.state')}</th>
              <th scope="col">{t('survey.respondents.when')}</th>
              {survey.state === 'open' && (
                <th scope="col">
                  <span className="hidden-text">{t('survey.respondents.renew')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sorted.map((respondent) => (
              <RespondentRow
                key={respondent.id}
                respondent={respondent}
                name={nameOf(respondent)}
                onRenew={survey.state === 'open' ? () => setRenewing(respondent) : null}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {renewing && (
        <ConfirmDialog
          title={t('survey.respondents.renewTitle', { name: nameOf(renewing) })}
          confirm={t('survey.respondents.renew')}
          onConfirm={() => renew(renewing)}
          onClose={() => setRenewing(null)}
        >
          <p>{t('survey.respondents.renewText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

type RowProps = { respondent: SurveyRespondent; name: string; onRenew: (() => void) | null };

function RespondentRow({ respondent, name, onRenew }: RowProps) {
  const { t, format } = useTranslations();
  const { role, state, savedAt, sentAt } = respondent;
  const when = sentAt ?? savedAt;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`survey.role.${role}`)}</td>
      <td>
        <span className={`chip answer-state answer-state-${state}`}>{t(`survey.answerState.${state}`)}</span>
      </td>
      <td>{when === null ? '—' : format.instant(when)}</td>
      {onRenew && (
        <td>
          <button
            type="button"
            className="text-button"
            aria-label={`${t('survey.respondents.renew')}: ${name}, ${t(`survey.role.${role}`)}`}
            onClick={onRenew}
          >
            {t('survey.respondents.renew')}
          </button>
        </td>
      )}
    </tr>
  );
}
