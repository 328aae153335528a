import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { countByReason } from './readings.ts';

type ClosedProps = {
  title: string;
  readings: readonly PatternReading[];
  patternName: (id: string) => string;
  open: boolean;
};

/** What cannot be told and why, or what was checked and shows nothing: folded, on paper not. */
export function ClosedReadings({ title, readings, patternName, open }: ClosedProps) {
  const { termLabel, format } = useTranslations();
  if (readings.length === 0) return null;
  return (
    <details className="card" open={open}>
      <summary>
        {title} <span className="muted">({format.count(readings.length)})</span>
      </summary>
      <ul className="list-links">
        {countByReason(readings).map(({ pattern, reason, count }) => (
          <li key={`${pattern} ${reason ?? ''}`}>
            <span className="list-line">
              <span>
                {patternName(pattern)}
                {count > 1 && <span className="muted"> × {format.count(count)}</span>}
              </span>
              {reason !== null && <span className="small muted">{termLabel('inapplicable', reason)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
