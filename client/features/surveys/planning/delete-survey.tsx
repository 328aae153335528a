import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Survey } from '../../../../contract/surveys.ts';
import { request } from '../../../api/request.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

/** Deletes the survey with its single answers; what the network already holds stays there. */
export function DeleteSurvey({ survey: { id, title, state } }: { survey: Survey }) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const remove = async () => {
    await request('deleteSurvey', { params: { id } });
    navigate('/surveys');
    await queries.invalidateQueries({ queryKey: ['all', 'listSurveys'] });
  };
  return (
    <>
      <button type="button" className="button button-danger" onClick={() => setOpen(true)}>
        {t('survey.delete.button')}
      </button>
      {isOpen && (
        <ConfirmDialog
          title={t('survey.delete.title', { title })}
          confirm={t('survey.delete.confirm')}
          danger
          onConfirm={remove}
          onClose={() => setOpen(false)}
        >
          <p>{t(`survey.delete.${state}`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
