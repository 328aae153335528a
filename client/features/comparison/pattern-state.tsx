import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The state of one pattern in a cell: a filled square (finding), a half one (signal), a dot (no signal), a dash (cannot tell). */
export function PatternState({ readings }: { readings: readonly PatternReading[] }) {
  const { t, termLabel, format } = useTranslations();
  const flagged = readings.filter(({ state }) => state === 'flagged');
  const strongest = flagged.find(({ grade }) => grade === 'finding') ?? flagged[0];
  if (strongest) {
    const grade = strongest.grade ?? 'signal';
    return (
      <span className="row pattern-state">
        <svg width="14" height="14" aria-hidden="true">
          <rect x="1" y="1" width="12" height="12" fill="none" stroke="var(--madder)" strokeWidth="2" />
          <path d={grade === 'finding' ? 'M1 1H13V13H1Z' : 'M1 13L13 13L13 1Z'} fill="var(--madder)" />
        </svg>
        <span className="small">
          {termLabel('grade', grade)}
          {strongest.q !== null && ` (q ${format.probability(strongest.q)})`}
        </span>
      </span>
    );
  }
  const calm = readings.some(({ state }) => state === 'not-flagged');
  const reason = readings.find(({ reason: why }) => why !== null)?.reason ?? null;
  return (
    <span className="small muted">
      {calm
        ? t('compare.calm')
        : readings.length === 0
          ? '—'
          : reason
            ? termLabel('inapplicable', reason)
            : '—'}
    </span>
  );
}
