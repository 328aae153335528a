import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Assessments } from '../../../contract/assessments.ts';
import { sectionOf } from '../../../contract/grades.ts';
import { addressOfFinding, addressOfFindings } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { GradeMark } from './grade-mark.tsx';
import { lineNames, type LineNames } from './line-names.ts';
import { keyOfLine, plannerList, type PlannerLine } from './planner-list.ts';
import { gradeOf } from './readings.ts';
import { TestedLine } from './tested-line.tsx';
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
        {(answer) => (
          <>
            <TopLines answer={answer} limit={limit} />
            <TestedLine tested={answer.tested} calibration={answer.calibration} />
          </>
        )}
      </QueryBoundary>
      {territory !== null && (
        <p className="small">
          <Link href={addressOfFindings(territory)}>{t('topFindings.all')}</Link>
        </p>
      )}
    </section>
  );
}

function TopLines({ answer: { networks }, limit }: { answer: Assessments; limit: number }) {
  const words = useTranslations();
  const { findings } = useMemo(() => plannerList(networks), [networks]);
  const top = findings.slice(0, limit);
  const names = lineNames(useNetworks(top.map(({ network }) => network)), usePatternNames(), words);
  if (top.length === 0) return <p className="muted">{words.t('topFindings.calm')}</p>;
  return (
    <ul className="top-lines">
      {top.map((line) => (
        <TopLine key={keyOfLine(line)} line={line} names={names} />
      ))}
    </ul>
  );
}

type LineProps = { line: PlannerLine; names: LineNames };

function TopLine({ line: { network, wave, reading }, names }: LineProps) {
  const { t, format } = useTranslations();
  const patternName = names.pattern(reading.pattern);
  const networkName = names.network(network);
  const members = names.members(network);
  return (
    <li className="top-line">
      <div>
        <p className="row">
          <GradeMark grade={gradeOf(reading)} /> <strong>{patternName}</strong>
          {sectionOf(reading) === 'chance' && (
            <span className="small muted">{t('certainty.mayBeChance')}</span>
          )}
        </p>
        {networkName === undefined ? (
          <span className="skeleton skeleton-name" />
        ) : (
          <p className="small muted">
            {[networkName, format.list(reading.subjects.map((id) => members?.get(id) ?? id))]
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
