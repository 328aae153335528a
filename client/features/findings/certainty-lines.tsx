import type { PatternReading } from '../../../contract/assessments.ts';
import { lackingOf, mostFalse } from '../../../contract/grades.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { gradeOf } from './readings.ts';

/** Less than this is not told apart, in a list of some hundred readings. */
const leastShown = 0.01;

/** What a flag is worth beside the list: false alarms to be expected, what it lacks to be a finding, and that it only lasts. */
export function CertaintyLines({ reading }: { reading: PatternReading }) {
  const { t, format } = useTranslations();
  const { q, repeats } = reading;
  const values = { most: format.number(mostFalse) };
  const lacks = gradeOf(reading) === 'unconfirmed' ? lackingOf(reading) : [];
  const lines = [
    q !== null &&
      t(q < leastShown ? 'certainty.qUnder' : 'certainty.q', {
        share: format.percent(Math.max(q, leastShown)),
      }),
    lacks.length > 0 &&
      t('certainty.lacks', {
        what: format.list(lacks.map((lack) => t(`certainty.lack.${lack}`, values))),
      }),
    repeats && t('certainty.repeats'),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="small muted bullets bullets-in">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
