import type { WhatIfAnswer } from '../../../contract/what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { numberIn } from './number-in.ts';

/** Shown with two decimals: less than that is no difference. */
const least = 0.005;

/**
 * How much nearer those who reach each other would be. Where parts join or come off, other pairs are counted before and
 * after, and their steps cannot be compared: then it tells of the parts.
 */
export function NearerSentence({ answer: { before, after } }: { answer: WhatIfAnswer }) {
  const { t, format } = useTranslations();
  const both = (id: string) => [numberIn(before, id), numberIn(after, id)] as const;
  const [partsBefore, partsAfter] = both('components.weak');
  const [stepsBefore, stepsAfter] = both('path-length');
  if (partsBefore !== partsAfter && partsBefore !== null && partsAfter !== null)
    return (
      <p className="notice" role="status">
        {t('whatIf.parts', { before: format.count(partsBefore), after: format.count(partsAfter) })}
      </p>
    );
  if (stepsBefore === null || stepsAfter === null || stepsBefore === 0) return null;
  const change = stepsBefore - stepsAfter;
  const name = Math.abs(change) < least ? 'asNear' : change > 0 ? 'nearer' : 'farther';
  return (
    <p className="notice" role="status">
      {t(`whatIf.${name}`, {
        share: format.percent(Math.abs(change) / stepsBefore),
        before: format.number(stepsBefore, 2),
        after: format.number(stepsAfter, 2),
      })}
    </p>
  );
}
