import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Survey } from '../../../../contract/surveys.ts';
import { request } from '../../../api/request.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { answerCounts } from './answer-counts.ts';

/** Closes the survey, after saying what becomes of the answers. */
export function CloseSurvey({ survey }: { survey: Survey }) {
  const { t, format } = useTranslations();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { respondents, sent, started, notStarted } = answerCounts(survey.respondents);
  const close = async () => {
    await request('closeSurvey', { params: { id: survey.id } });
    // The network is another one now: whatever was read of it is read again.
    await queries.invalidateQueries();
  };
  return (
    <>
      <button type="button" className="button button-main" onClick={() => setOpen(true)}>
        {t('survey.close.open')}
      </button>
      {isOpen && (
        <ConfirmDialog
          title={t('survey.close.title')}
          confirm={t('survey.close.confirm')}
          onConfirm={close}
          onClose={() => setOpen(false)}
        >
          <ul className="bullets-in bullets">
            <li>
              {t('survey.close.sent', {
                sent: format.count(sent),
                all: format.count(respondents),
                network: survey.networkName,
              })}
            </li>
            {started > 0 && <li>{t('survey.close.started', { count: started })}</li>}
            {notStarted > 0 && <li>{t('survey.close.missing', { count: notStarted })}</li>}
            <li>{t('survey.close.final')}</li>
            <li>
              {survey.keepAnswersDays === 0
                ? t('survey.close.erased')
                : t('survey.close.kept', { count: survey.keepAnswersDays })}
            </li>
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}
