import { Link } from 'wouter';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { StepCard } from './step-card.tsx';

/** The stored network whose members the kit is for. */
export function KitNetwork({ id }: { id: string }) {
  const { t } = useTranslations();
  const network = useApiQuery('showNetwork', { params: { id } });
  return (
    <StepCard id="kit-network" title={t('survey.network.title')}>
      <QueryBoundary query={network} height={80}>
        {({ name, memberships }) => (
          <>
            <p>
              <Link href={addressOfNetwork(id)}>{name}</Link>
            </p>
            <p className="muted">
              {t('surveyKit.members', { count: new Set(memberships.map(({ actorId }) => actorId)).size })}
            </p>
          </>
        )}
      </QueryBoundary>
    </StepCard>
  );
}
