import { Link } from 'wouter';
import type { PatternReading } from '../../../contract/assessments.ts';
import { byCertainty } from '../../../contract/grades.ts';
import { addressOfFinding } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { GradeMark } from '../findings/grade-mark.tsx';
import { gradeOf } from '../findings/readings.ts';

type StateProps = {
  readings: readonly PatternReading[];
  network: { id: string; name: string };
  wave: string;
  patternName: string;
  /** p and q beside the word. */
  numbers: boolean;
};

/** The state of one pattern in a cell: its surest flag, which leads to its picture, or why there is none. */
export function PatternState({ readings, network, wave, patternName, numbers }: StateProps) {
  const { t, termLabel } = useTranslations();
  const surest = readings.filter(({ state }) => state === 'flagged').sort(byCertainty)[0];
  if (surest === undefined) return <NotFlagged readings={readings} />;
  const grade = gradeOf(surest);
  return (
    <>
      <Link
        className="pattern-state"
        href={addressOfFinding(network.id, wave, surest)}
        aria-label={t('compare.cell', {
          grade: termLabel('grade', grade),
          pattern: patternName,
          network: network.name,
        })}
      >
        <GradeMark grade={grade} />
      </Link>
      {numbers && <Numbers reading={surest} />}
    </>
  );
}

function NotFlagged({ readings }: { readings: readonly PatternReading[] }) {
  const { t, termLabel } = useTranslations();
  const isCalm = readings.some(({ state }) => state === 'not-flagged');
  const reason = readings.find(({ reason: why }) => why !== null)?.reason ?? null;
  return (
    <span className="small muted">
      {isCalm ? t('compare.calm') : reason === null ? '—' : termLabel('inapplicable', reason)}
    </span>
  );
}

function Numbers({ reading: { p, q } }: { reading: PatternReading }) {
  const { format } = useTranslations();
  const texts = [p !== null && `p ${format.probability(p)}`, q !== null && `q ${format.probability(q)}`];
  const known = texts.filter((text) => text !== false);
  return known.length === 0 ? null : <div className="small muted compare-numbers">{known.join(' · ')}</div>;
}
