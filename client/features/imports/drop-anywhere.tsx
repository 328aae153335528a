import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useDroppedFiles } from './dropped-files.ts';

/** Files can be dropped on any screen: they open the import screen. A curtain shows while they are over the window. */
export function DropAnywhere() {
  const { t } = useTranslations();
  const over = useDropOnWindow();
  if (!over) return null;
  return (
    <div className="drop-curtain" aria-hidden="true">
      <p>{t('common.dropFiles')}</p>
    </div>
  );
}

/** Whether files are being dragged over the window. */
function useDropOnWindow(): boolean {
  const [over, setOver] = useState(false);
  const [, navigate] = useLocation();
  const drop = useDroppedFiles((dropped) => dropped.drop);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(name, listener, { signal: listening.signal });
    on('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    // Leaving an element for its neighbour says where to; leaving the window does not.
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      drop([...event.dataTransfer!.files]);
      navigate('/import');
    });
    return () => listening.abort();
  }, [drop, navigate]);
  return over;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
