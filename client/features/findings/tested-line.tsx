import type { Assessments } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/**
 * How much of a list chance alone would bring about: of its whole territory, however it is narrowed. And whose idea of an
 * ordinary network it was read by, where that is not Telar's.
 */
export function TestedLine({ tested, calibration }: Pick<Assessments, 'tested' | 'calibration'>) {
  const { localize } = useTranslations();
  if (tested === undefined || tested.readings === 0) return null;
  return (
    <p className="small muted">
      {localize(tested.text)}
      {calibration?.calibration && ` ${localize(calibration.text)}`}
    </p>
  );
}
