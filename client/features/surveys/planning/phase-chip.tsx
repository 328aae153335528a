import { useState } from 'react';
import type { Survey } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { phaseOf } from './survey-phase.ts';

/** Whether a survey takes answers, as it was when the page was drawn. */
export function PhaseChip({ survey }: { survey: Pick<Survey, 'state' | 'closesAt'> }) {
  const { t } = useTranslations();
  const [now] = useState(() => Date.now());
  const phase = phaseOf(survey, now);
  return (
    <span className={phase === 'over' ? 'chip chip-attention' : 'chip'}>{t(`survey.state.${phase}`)}</span>
  );
}
