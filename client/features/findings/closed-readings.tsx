import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { closedLines, type ClosedLine } from './readings.ts';

type ClosedProps = {
  title: string;
  readings: readonly PatternReading[];
  patternName: (id: string) => string;
  open: boolean;
};

/** What cannot be told and why, or what was checked and shows nothing: folded, on paper not. */
export function ClosedReadings({ title, readings, patternName, open }: ClosedProps) {
  const { format } = useTranslations();
  if (readings.length === 0) return null;
  return (
    <details className="card" open={open}>
      <summary>
        {title} <span className="muted">({format.count(readings.length)})</span>
      </summary>
      <ul className="list-links">
        {closedLines(readings).map((line) => (
          <li key={[line.reason, ...line.patterns.keys()].join(' ')}>
            <Line line={line} patternName={patternName} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type LineProps = { line: ClosedLine } & Pick<ClosedProps, 'patternName'>;

/** Patterns, why nothing is said of them, and what to ask next. */
function Line({ line: { patterns, reason, next }, patternName }: LineProps) {
  const { termLabel, format, localize } = useTranslations();
  const names = [...patterns].map(
    ([id, count]) => `${patternName(id)}${count > 1 ? ` × ${format.count(count)}` : ''}`,
  );
  return (
    <>
      <span className="list-line">
        <span>{format.list(names)}</span>
        {reason !== null && <span className="small muted">{termLabel('inapplicable', reason)}</span>}
      </span>
      {next !== null && <p className="small closed-next">{localize(next)}</p>}
    </>
  );
}
