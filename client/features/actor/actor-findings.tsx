import type { ActorDetail } from '../../../contract/actors.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FindingCard } from '../findings/finding-card.tsx';
import { lineNames } from '../findings/line-names.ts';
import type { PlannerLine } from '../findings/planner-list.ts';
import { keyOfReading } from '../findings/readings.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { useActorFindings } from './use-actor-findings.ts';

/** What the last surveys of its networks say of an actor, findings before facts. */
export function ActorFindings({ actor }: { actor: Pick<ActorDetail, 'id' | 'networks'> }) {
  const words = useTranslations();
  const { t, format } = words;
  const { details, surveyed, findings, facts, isPending, failed } = useActorFindings(actor);
  const names = lineNames(details, usePatternNames(), words);
  if (actor.networks.length === 0) return null;
  const card = ({ network, wave, reading }: PlannerLine) => (
    <FindingCard
      key={`${network} ${keyOfReading(reading)}`}
      reading={reading}
      patternName={names.pattern(reading.pattern)}
      names={names.members(network)}
      network={network}
      wave={wave}
      when={names.when(network, wave)}
      networkName={names.network(network) ?? '…'}
    />
  );
  return (
    <section className="stack-tight school-findings">
      <h2>{t('school.findings')}</h2>
      {failed[0] && (
        <ErrorNotice error={failed[0].error} retry={() => failed.forEach(({ refetch }) => void refetch())} />
      )}
      {isPending ? (
        <Skeleton height={180} />
      ) : surveyed === 0 ? (
        <p className="muted">{t('school.noSurveys')}</p>
      ) : (
        findings.length + facts.length === 0 &&
        failed.length === 0 && (
          <p className="muted">
            {t('school.noFindings', { count: surveyed, shown: format.count(surveyed) })}
          </p>
        )
      )}
      <div className="finding-grid">{[...findings, ...facts].map(card)}</div>
    </section>
  );
}
