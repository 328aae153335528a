import { Link } from 'wouter';
import type { Assessments } from '../../../contract/assessments.ts';
import { addressOfFinding, addressOfFindings } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { GradeMark } from './grade-mark.tsx';
import { plannerList, type PlannerLine } from './planner-list.ts';
import { gradeOf, keyOfReading } from './readings.ts';
import { useFindingsTerritory } from './use-findings-territory.ts';
import { useNetworks } from './use-networks.ts';

type TopProps = {
  /** Without it the first territory where somebody was surveyed, else the example. */
  territory?: string;
  limit: number;
};

/** The most certain findings of a territory, each one step from its marked picture. */
export function TopFindings({ territory: chosen, limit }: TopProps) {
  const { t } = useTranslations();
  const { territories, territory, isReady } = useFindingsTerritory(chosen ?? null);
  const assessments = useApiQuery(
    'listAssessments',
    { query: { territory, state: 'flagged' } },
    { enabled: territory !== null },
  );
  if (isReady && territory === null) return null;
  if (assessments.data?.networks.length === 0) return null;
  const name = territories.data?.find(({ id }) => id === territory)?.name;
  return (
    <section className="card stack-tight top-findings">
      <h2>{name === undefined ? t('topFindings.title') : t('topFindings.titleIn', { name })}</h2>
      <QueryBoundary query={assessments} height={limit * 64}>
        {(answer) => <TopLines answer={answer} limit={limit} />}
      </QueryBoundary>
      {territory !== null && (
        <p className="small">
          <Link href={addressOfFindings(territory)}>{t('topFindings.all')}</Link>
        </p>
      )}
    </section>
  );
}

function TopLines({ answer, limit }: { answer: Assessments; limit: number }) {
  const { t } = useTranslations();
  const { findings } = plannerList(answer.networks);
  if (findings.length === 0) return <p className="muted">{t('topFindings.calm')}</p>;
  return (
    <ul className="top-lines">
      {findings.slice(0, limit).map((line) => (
        <TopLine key={`${line.network} ${keyOfReading(line.reading)}`} {...line} />
      ))}
    </ul>
  );
}

function TopLine({ network, wave, reading }: PlannerLine) {
  const { t, format, language } = useTranslations();
  const patternName = usePatternNames()(reading.pattern);
  const detail = useNetworks([network]).get(network);
  const names = new Map(detail?.memberships.map(({ actorId, name }) => [actorId, name]));
  const networkName = detail && inLanguage(language, detail, 'name');
  return (
    <li className="top-line">
      <div>
        <p className="row">
          <GradeMark grade={gradeOf(reading)} /> <strong>{patternName}</strong>
        </p>
        {networkName === undefined ? (
          <span className="skeleton skeleton-name" />
        ) : (
          <p className="small muted">
            {[networkName, format.list(reading.subjects.map((id) => names.get(id) ?? id))]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      <Link
        className="button"
        href={addressOfFinding(network, wave, reading)}
        aria-label={t('findings.showOf', { pattern: patternName, network: networkName ?? '' })}
      >
        {t('findings.show')}
      </Link>
    </li>
  );
}
