import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureWords } from './picture-words.ts';

/** How long the hint stays, in milliseconds, and whether it was given on this page: once is enough. */
const hintMs = 5000;
let hinted = false;

type NotesProps = { words: PictureWords; named: { shown: number; wanted: number }; wheelBlocked: number };

/** What the picture cannot show, in its corner: names without a place, and how to zoom after the wheel did not. */
export function PictureNotes({ words, named, wheelBlocked }: NotesProps) {
  const { t } = useTranslation();
  const hint = useHint(wheelBlocked);
  const { shown, wanted } = named;
  return (
    <>
      {shown < wanted && (
        <p className="picture-note" data-testid="labels-fitted">
          {words.named(shown, wanted)}
        </p>
      )}
      {hint && <p className="picture-hint">{t('picture.wheel')}</p>}
    </>
  );
}

function useHint(times: number): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (times === 0 || hinted) return;
    hinted = true;
    const show = setTimeout(() => setShown(true));
    const hide = setTimeout(() => setShown(false), hintMs);
    return () => {
      clearTimeout(show);
      clearTimeout(hide);
      setShown(false);
    };
    // Turning the wheel on does not prolong it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [times > 0]);
  return shown;
}
