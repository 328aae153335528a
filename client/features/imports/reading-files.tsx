import { useEffect, useRef } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Files are being read: which, how large, and the way out. */
export function ReadingFiles({ files, onCancel }: { files: readonly File[]; onCancel: () => void }) {
  const { t, format } = useTranslations();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <section className="card stack-tight reading-files">
      <p role="status">
        {t('import.readingFiles', {
          names: format.list(files.map(({ name }) => name)),
          size:
            bytes < 1_000_000
              ? `${format.count(Math.ceil(bytes / 1_000))} kB`
              : `${format.number(bytes / 1_000_000, 1)} MB`,
        })}
      </p>
      <progress className="reading-bar" aria-label={t('import.reading')} />
      <p>
        <button type="button" className="button" ref={cancel} onClick={onCancel}>
          {t('import.cancel')}
        </button>
      </p>
    </section>
  );
}
