import { Link } from 'wouter';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

/** The stored network whose members the kit is for. */
export function KitNetwork({ id }: { id: string }) {
  const { t } = useTranslations();
  const network = useApiQuery('showNetwork', { params: { id } });
  return (
    <section className="card stack-tight" aria-labelledby="kit-network">
      <h2 id="kit-network" className="step-heading">
        {t('survey.network.title')}
      </h2>
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
    </section>
  );
}
