import { Link } from 'wouter';
import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { sliceTimes } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import type { Change } from '../explorer/use-explorer-state.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { ClosedReadings } from './closed-readings.tsx';
import { FactFolds } from './fact-folds.tsx';
import { FactList } from './fact-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { isMarked, markingOf } from './marking.ts';
import { factsOfCalm, keyOfReading, sortReadings } from './readings.ts';

type FindingsProps = {
  network: string;
  wave: string | null;
  names: ReadonlyMap<string, string>;
  detail?: NetworkDetail;
  /** Beside a picture: what it shows, and what marks a finding in it. */
  state?: ExplorerState;
  change?: Change;
  /** Nothing folded, as on paper. */
  open?: boolean;
};

/** What one wave shows: first who did not answer, then findings and what is to be confirmed, then facts, then the rest. */
export function FindingsPanel(props: FindingsProps) {
  const { network, wave } = props;
  const { t } = useTranslations();
  const assessment = useApiQuery(
    'assessNetwork',
    { params: { id: network }, query: { wave } },
    { enabled: wave !== null, keepPrevious: true },
  );
  if (wave === null) return <p className="notice">{t('findings.noWave')}</p>;
  return (
    <section className="stack-tight findings-panel">
      <h2>{t('findings.title')}</h2>
      <QueryBoundary query={assessment} height={240}>
        {({ waves }) => {
          const assessed = waves.find((each) => each.wave === wave) ?? waves.at(-1);
          return assessed ? (
            <WaveFindings {...props} assessment={assessed} />
          ) : (
            <p className="notice">{t('findings.noWave')}</p>
          );
        }}
      </QueryBoundary>
    </section>
  );
}

function WaveFindings({ assessment, ...props }: FindingsProps & { assessment: WaveAssessment }) {
  const { names, open = false, state } = props;
  const { t } = useTranslations();
  const patternName = usePatternNames();
  const { flagged, facts, unclear, calm } = sortReadings(assessment.patterns);
  const card = (reading: PatternReading) => (
    <WaveCard key={keyOfReading(reading)} {...props} reading={reading} wave={assessment.wave} />
  );
  const shownFact = state && facts.find((reading) => isMarked(state, reading))?.pattern;
  return (
    <div className="stack-tight">
      <Missing ids={assessment.facts.didNotAnswer} names={names} />
      {flagged.length === 0 && <p className="notice">{t('findings.none')}</p>}
      {flagged.length > 0 && <div className="columns finding-columns">{flagged.map(card)}</div>}
      <FactFolds
        key={shownFact}
        lines={facts}
        readingOf={(reading) => reading}
        patternName={patternName}
        opened={shownFact ?? null}
        open={open}
      >
        {card}
      </FactFolds>
      <BesideFacts facts={factsOfCalm(assessment.patterns)} />
      <ClosedReadings
        title={t('findings.unclear')}
        readings={unclear}
        patternName={patternName}
        open={open}
      />
      <ClosedReadings title={t('findings.calm')} readings={calm} patternName={patternName} open={open} />
      <p className="small muted">
        {t('findings.proposal')} {!open && <Link href="/methods">{t('findings.methods')}</Link>}
      </p>
    </div>
  );
}

type CardProps = FindingsProps & { reading: PatternReading; wave: string };

function WaveCard({ reading, network, wave, names, detail, state, change, open = false }: CardProps) {
  const { format } = useTranslations();
  const patternName = usePatternNames();
  const when = (detail && sliceTimes(detail.waves, { format }).get(wave)) ?? wave;
  const inPicture = state && change && markingOf({ state, change }, reading);
  return (
    <FindingCard
      reading={reading}
      patternName={patternName(reading.pattern)}
      names={names}
      network={network}
      wave={wave}
      when={when}
      open={open}
      {...(inPicture && { inPicture })}
    />
  );
}

function Missing({ ids, names }: { ids: readonly string[]; names: ReadonlyMap<string, string> }) {
  const { t, format } = useTranslations();
  if (ids.length === 0) return null;
  return (
    <p className="notice">
      <strong>{t('findings.missing', { count: ids.length, shown: format.count(ids.length) })}</strong>{' '}
      {format.list(ids.map((id) => names.get(id) ?? id))}. {t('findings.missingNote')}
    </p>
  );
}

function BesideFacts({ facts }: { facts: PatternReading['facts'] }) {
  const { t } = useTranslations();
  if (facts.length === 0) return null;
  return (
    <div className="card stack-tight">
      <h3>{t('findings.beside')}</h3>
      <p className="small muted">{t('findings.besideLead')}</p>
      <FactList facts={facts} />
    </div>
  );
}
