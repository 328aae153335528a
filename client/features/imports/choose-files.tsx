import { useId } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useDroppedFiles } from './dropped-files.ts';

/** Where files are dropped, and a button that does the same. What they are is the service's to say: none is kept out. */
export function ChooseFiles() {
  const { t } = useTranslations();
  const drop = useDroppedFiles((dropped) => dropped.drop);
  const failed = useDroppedFiles((dropped) => dropped.failed);
  const input = useId();
  return (
    <div className="drop">
      {failed !== null && (
        <p className="notice notice-problem" role="alert">
          {t(`import.dropFailed.${failed}`)}
        </p>
      )}
      <p className="drop-lead">{t('import.drop')}</p>
      <p>
        <label className="button button-main" htmlFor={input}>
          {t('import.choose')}
        </label>
        <input
          id={input}
          className="hidden-text"
          type="file"
          multiple
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) drop(files);
          }}
        />
      </p>
      <p className="small muted">{t('import.formats')}</p>
    </div>
  );
}
