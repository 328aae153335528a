import { Link } from 'wouter';
import type { WaveAssessment } from '../../../contract/assessments.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { FindingCard } from './finding-card.tsx';
import { FactList } from './fact-list.tsx';
import { countByReason, factsOfCalm, sortReadings } from './readings.ts';

type FindingsProps = {
  network: string;
  wave: string | null;
  names: ReadonlyMap<string, string>;
  /** Look-alikes and questions shown at once, as on paper. */
  open?: boolean;
};

/** What the readings say of one wave: first what is missing, then findings and signals, then patterns without enough evidence. */
export function FindingsPanel({ network, wave, names, open = false }: FindingsProps) {
  const { t } = useTranslations();
  const assessment = useApiQuery(
    'assessNetwork',
    { params: { id: network }, query: { wave } },
    { enabled: wave !== null, keepPrevious: true },
  );
  if (wave === null) return <p className="notice">{t('findings.noWave')}</p>;
  return (
    <section className="stack-tight">
      <h2>{t('findings.title')}</h2>
      <QueryBoundary query={assessment} height={240} quiet={<p className="notice">{t('findings.notYet')}</p>}>
        {({ waves }) => {
          const assessed = waves.find((each) => each.wave === wave) ?? waves.at(-1);
          return assessed ? (
            <WaveFindings assessment={assessed} names={names} open={open} />
          ) : (
            <p className="notice">{t('findings.noWave')}</p>
          );
        }}
      </QueryBoundary>
    </section>
  );
}

function WaveFindings({
  assessment,
  names,
  open,
}: {
  assessment: WaveAssessment;
  names: ReadonlyMap<string, string>;
  open: boolean;
}) {
  const { t, format } = useTranslations();
  const patternName = usePatternNames();
  const { flagged, unclear, calm } = sortReadings(assessment.patterns);
  const facts = factsOfCalm(assessment.patterns);
  const { didNotAnswer } = assessment.facts;
  return (
    <div className="stack-tight">
      {didNotAnswer.length > 0 && (
        <p className="notice">
          <strong>
            {t('findings.missing', { count: didNotAnswer.length, shown: format.count(didNotAnswer.length) })}
          </strong>{' '}
          {format.list(didNotAnswer.map((id) => names.get(id) ?? id))}. {t('findings.missingNote')}
        </p>
      )}
      {flagged.length === 0 && <p className="notice">{t('findings.none')}</p>}
      <div className="columns">
        {flagged.map((reading) => (
          <FindingCard
            key={`${reading.pattern} ${reading.subjects.join(' ')}`}
            reading={reading}
            patternName={patternName(reading.pattern)}
            names={names}
            open={open}
          />
        ))}
      </div>
      {facts.length > 0 && (
        <div className="card stack-tight">
          <h3>{t('findings.beside')}</h3>
          <p className="small muted">{t('findings.besideLead')}</p>
          <FactList facts={facts} />
        </div>
      )}
      {unclear.length > 0 && (
        <ClosedReadings title={t('findings.unclear')} readings={unclear} patternName={patternName} />
      )}
      {calm.length > 0 && (
        <ClosedReadings title={t('findings.calm')} readings={calm} patternName={patternName} />
      )}
      <p className="small muted">
        {t('findings.proposal')} <Link href="/methods">{t('findings.methods')}</Link>
      </p>
    </div>
  );
}

function ClosedReadings({
  title,
  readings,
  patternName,
}: {
  title: string;
  readings: WaveAssessment['patterns'];
  patternName: (id: string) => string;
}) {
  const { termLabel, format } = useTranslations();
  return (
    <details className="card">
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
