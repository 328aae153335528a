import { useId, useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';

type DropProps = { onFiles: (files: readonly File[]) => void; busy: boolean; names: readonly string[] };

/** A place to drop files, and a button that does the same. */
export function DropFiles({ onFiles, busy, names }: DropProps) {
  const { t, format } = useTranslations();
  const [over, setOver] = useState(false);
  const input = useId();
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      <p>{t('import.drop')}</p>
      <p>
        <label className="button button-main" htmlFor={input}>
          {t('import.choose')}
        </label>
        <input
          id={input}
          className="hidden-text"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.zip,.xlsx,.graphml,.gexf,.net,.dl,.xml"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </p>
      <p className="small muted" role="status">
        {busy ? t('import.reading') : format.list(names)}
      </p>
    </div>
  );
}
