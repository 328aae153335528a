import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useDroppedFiles } from './dropped-files.ts';
import { filesOfDrop } from './files-of-drop.ts';

/** Files and folders can be dropped on any screen: they open the import screen. A curtain says so while they are over the window. */
export function DropAnywhere() {
  const { t } = useTranslations();
  const over = useDropOnWindow();
  if (!over) return null;
  return (
    <div className="drop-curtain" aria-hidden="true">
      <p>
        {t('common.dropFiles')}
        <br />
        <span className="drop-then">{t('common.dropThen')}</span>
      </p>
    </div>
  );
}

/** Whether files are being dragged over the window. */
function useDropOnWindow(): boolean {
  const [over, setOver] = useState(false);
  const take = useTakeDrop();
  useEffect(() => {
    const listening = new AbortController();
    // Heard before any part of the page: no picture or map under the pointer keeps the drop for itself.
    const on = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(name, listener, { signal: listening.signal, capture: true });
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
      take(event.dataTransfer!);
    });
    return () => listening.abort();
  }, [take]);
  return over;
}

/** Reads what was dropped and goes to the import screen with it, which says when it was a folder without files or one that cannot be read. */
function useTakeDrop(): (transfer: DataTransfer) => void {
  const [, navigate] = useLocation();
  const { drop, fail } = useDroppedFiles.getState();
  return useCallback(
    (transfer) => {
      filesOfDrop(transfer)
        .then(
          (files) => (files.length === 0 ? fail('empty') : drop(files)),
          () => fail('unread'),
        )
        .finally(() => navigate('/import'));
    },
    [drop, fail, navigate],
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
