import { Link } from 'wouter';
import type { PatternReading } from '../../contract/assessments.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor, addressOfMethod } from '../state/addresses.ts';

type FindingProps = {
  reading: PatternReading;
  patternName: string;
  names: ReadonlyMap<string, string>;
  /** Look-alikes and questions shown at once, as on paper. */
  open?: boolean;
};

/** One reading as a careful colleague would tell it: what was seen, against what, what else it may be, what to ask. */
export function FindingCard({ reading, patternName, names, open = false }: FindingProps) {
  const { t, pick, term, format } = useWords();
  const { grade, subjects, p, q, fragility, bounds } = reading;
  const numbers = [
    p !== null && t('findings.p', { p: format.probability(p) }),
    q !== null && t('findings.q', { q: format.probability(q) }),
    // Equal ends say only that nothing is missing.
    bounds !== null &&
      bounds.low !== bounds.high &&
      t('findings.bounds', { low: format.number(bounds.low), high: format.number(bounds.high) }),
    typeof fragility?.members === 'number' &&
      t('findings.fragileMembers', { share: format.percent(fragility.members) }),
    typeof fragility?.ties === 'number' &&
      t('findings.fragileTies', { share: format.percent(fragility.ties) }),
  ].filter((text) => text !== false);
  return (
    <article className={`finding finding-${grade ?? 'signal'}`}>
      <div className="row-apart">
        <h3>
          <Link href={addressOfMethod(reading.pattern)}>{patternName}</Link>
        </h3>
        <span className="row">
          <span className="chip chip-attention">{term('grade', grade ?? 'signal')}</span>
          {reading.evidenceKinds.map((kind) => (
            <span className="chip" key={kind}>
              {term('evidence', kind)}
            </span>
          ))}
        </span>
      </div>
      <p>{pick(reading.evidence.text)}</p>
      {subjects.length > 0 && (
        <p className="small">
          {t('findings.about')}{' '}
          {subjects.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link href={addressOfActor(id)}>{names.get(id) ?? id}</Link>
            </span>
          ))}
        </p>
      )}
      {numbers.length > 0 && <p className="small muted">{numbers.join(' · ')}</p>}
      {reading.lookAlikes.length > 0 && (
        <details open={open}>
          <summary>{t('findings.lookAlikes')}</summary>
          <ul className="bullets small">
            {reading.lookAlikes.map((other) => (
              <li key={other.id}>
                {pick(other.text)} <span className="muted">({term('checked', other.checked)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {reading.questions.length > 0 && (
        <details open={open}>
          <summary>{t('findings.questions')}</summary>
          <ul className="bullets small">
            {reading.questions.map((question) => (
              <li key={question.es}>{pick(question)}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
