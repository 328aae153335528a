import { Link } from 'wouter';
import type { PatternReading } from '../../../contract/assessments.ts';
import { addressOfActor, addressOfPattern } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import { FactList } from './fact-list.tsx';

type FindingProps = {
  reading: PatternReading;
  patternName: string;
  names: ReadonlyMap<string, string>;
  /** Look-alikes and questions shown at once, as on paper. */
  open?: boolean;
};

/** One reading of a pattern: what was seen, with which numbers, what else it may be, and what to ask. */
export function FindingCard({ reading, patternName, names, open = false }: FindingProps) {
  const { t, localize, termLabel, format } = useTranslations();
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
          <Link href={addressOfPattern(reading.pattern)}>{patternName}</Link>
        </h3>
        <span className="row">
          <span className="chip chip-attention">{termLabel('grade', grade ?? 'signal')}</span>
          {reading.evidenceKinds.map((kind) => (
            <span className="chip" key={kind}>
              {termLabel('evidence', kind)}
            </span>
          ))}
        </span>
      </div>
      <p>{localize(reading.evidence.text)}</p>
      {subjects.length > 0 && (
        <p className="small">
          {t('findings.about')}{' '}
          <LinkedList
            items={subjects.map((id) => ({ id, name: names.get(id) ?? id, href: addressOfActor(id) }))}
          />
        </p>
      )}
      {numbers.length > 0 && <p className="small muted">{numbers.join(' · ')}</p>}
      {reading.facts.length > 0 && (
        <>
          <p className="small muted">{t('findings.beside')}</p>
          <FactList facts={reading.facts} />
        </>
      )}
      {reading.lookAlikes.length > 0 && (
        <details open={open}>
          <summary>{t('findings.lookAlikes')}</summary>
          <ul className="bullets small">
            {reading.lookAlikes.map((other) => (
              <li key={other.id}>
                {localize(other.text)} <span className="muted">({termLabel('checked', other.checked)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {reading.questions.length > 0 && (
        <details open={open}>
          <summary>{t('findings.questions')}</summary>
          <ul className="bullets small">
            {reading.questions.map((text) => (
              <li key={text.es}>{localize(text)}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
