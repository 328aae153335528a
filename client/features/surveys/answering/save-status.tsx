import { useEffect, useRef } from 'react';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { useAnnouncer } from '../../../ui/announcer.ts';
import { useAnswer } from './use-answer.ts';

/**
 * Whether what is on the screen is saved, and since when. Read out only where it stops or starts to work: a sentence
 * after each mark would talk over the list.
 */
export function SaveStatus() {
  const { t, format } = useTranslations();
  const { sheet, saveState } = useAnswer();
  const text =
    saveState !== 'saved'
      ? t(`survey.save.${saveState}`)
      : sheet.savedAt === null
        ? ''
        : t('survey.save.saved', { time: format.time(sheet.savedAt) });
  useAnnounceProblem(saveState, text);
  return <span className={`save-status save-${saveState}`}>{text}</span>;
}

const problems = ['offline', 'refused'];

function useAnnounceProblem(saveState: string, text: string) {
  const announce = useAnnouncer((announcer) => announcer.announce);
  const before = useRef(saveState);
  useEffect(() => {
    const isProblem = problems.includes(saveState);
    const wasProblem = problems.includes(before.current);
    // While it is sent again after a problem, nothing is known yet.
    if (saveState !== 'waiting') before.current = saveState;
    if (isProblem || (wasProblem && saveState === 'saved')) announce(text);
  }, [saveState, text, announce]);
}
