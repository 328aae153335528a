import { useState } from 'react';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useAnswer } from './use-answer.ts';

/** Takes one's answer back, and with it one's consent. */
export function EraseAnswer({ onErased }: { onErased: () => void }) {
  const { t } = useTranslations();
  const { erase } = useAnswer();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack-tight no-print" aria-labelledby="erase-answer">
      <h2 id="erase-answer">{t('survey.erase.title')}</h2>
      <p className="small muted">{t('survey.erase.hint')}</p>
      <p>
        <button type="button" className="button button-danger" onClick={() => setOpen(true)}>
          {t('survey.erase.open')}
        </button>
      </p>
      {isOpen && (
        <ConfirmDialog
          title={t('survey.erase.sure')}
          confirm={t('survey.erase.confirm')}
          danger
          onConfirm={() => erase().then(onErased)}
          onClose={() => setOpen(false)}
        >
          <p>{t('survey.erase.text')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
