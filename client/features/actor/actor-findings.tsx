import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FactsApart } from '../findings/fact-folds.tsx';
import { LineCard } from '../findings/line-card.tsx';
import { lineNames } from '../findings/line-names.ts';
import { keyOfLine, type PlannerLine } from '../findings/planner-list.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import type { useActorFindings } from './use-actor-findings.ts';

/** What the last surveys of its networks say of an actor, and facts apart from findings. */
export function ActorFindings(found: ReturnType<typeof useActorFindings>) {
  const { t } = useTranslations();
  const { isPending, failed } = found;
  return (
    <section className="stack-tight school-findings">
      <h2>{t('school.findings')}</h2>
      {failed[0] && (
        <ErrorNotice error={failed[0].error} retry={() => failed.forEach(({ refetch }) => void refetch())} />
      )}
      {isPending ? <Skeleton height={180} /> : <Found {...found} />}
    </section>
  );
}

/** Drawn when the last network has answered: a card that came before the others would move as they come. */
function Found({ details, surveyed, findings, facts, failed }: ReturnType<typeof useActorFindings>) {
  const words = useTranslations();
  const { t, format } = words;
  const names = lineNames(details, usePatternNames(), words);
  const card = (line: PlannerLine) => <LineCard key={keyOfLine(line)} line={line} names={names} />;
  return (
    <>
      {surveyed === 0 ? (
        <p className="muted">{t('school.noSurveys')}</p>
      ) : (
        findings.length === 0 &&
        failed.length === 0 && (
          <p className="muted">
            {t('school.noFindings', { count: surveyed, shown: format.count(surveyed) })}
          </p>
        )
      )}
      <div className="finding-grid">{findings.map(card)}</div>
      {facts.length > 0 && (
        <FactsApart>
          <div className="finding-grid">{facts.map(card)}</div>
        </FactsApart>
      )}
    </>
  );
}
