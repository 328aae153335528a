import type { Assessments } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/**
 * How much of a list chance alone would bring about: of its whole territory, however it is narrowed. And whose idea of an
 * ordinary network it was read by, where that is not Telar's.
 */
export function TestedLine({ tested, calibration }: Pick<Assessments, 'tested' | 'calibration'>) {
  const { t, format, localize } = useTranslations();
  if (tested === undefined || tested.readings === 0) return null;
  const { readings, flagged, byChance } = tested;
  const counted = { readings: format.count(readings), flagged: format.count(flagged) };
  return (
    <p className="small muted">
      {byChance === null
        ? t('certainty.testedOtherwise', counted)
        : t('certainty.tested', { ...counted, byChance: format.number(byChance, 1) })}
      {calibration?.calibration && ` ${localize(calibration.text)}`}
    </p>
  );
}
