import { Link } from 'wouter';
import type { ActorDetail } from '../../../contract/actors.ts';
import { greatCircle } from '../../../contract/great-circle.ts';
import { addressOfActor } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

const shown = 8;

/** The nearest working schools of the same SLEP or comuna, in a straight line, and whether they share a network. */
export function NearestSchools({ actor }: { actor: ActorDetail }) {
  const { t, format, termLabel } = useTranslations();
  const territory =
    actor.territories.find(({ kind }) => kind === 'slep')?.id ??
    actor.territories.find(({ kind }) => kind === 'comuna')?.id ??
    actor.comunaId;
  const graph = useApiQuery(
    'showTerritoryGraph',
    { params: { id: territory ?? '' }, query: { scope: 'all', limit: 3000 } },
    { enabled: territory !== null },
  );
  if (territory === null || actor.latitude === null || actor.longitude === null) return null;
  const here = { latitude: actor.latitude, longitude: actor.longitude };
  return (
    <section className="card stack-tight">
      <h2>{t('actor.nearest')}</h2>
      <QueryBoundary query={graph} height={260} quiet={<p className="muted">{t('actor.nearestUnknown')}</p>}>
        {({ actors }) => {
          const near = actors
            .flatMap((other) =>
              other.kind === 'school' &&
              other.id !== actor.id &&
              other.latitude !== null &&
              other.longitude !== null
                ? [{ other, km: greatCircle(here, { latitude: other.latitude, longitude: other.longitude }) }]
                : [],
            )
            .sort((a, b) => a.km - b.km)
            .slice(0, shown);
          if (near.length === 0) return <p className="muted">{t('actor.nearestUnknown')}</p>;
          return (
            <ul className="list-links">
              {near.map(({ other, km }) => (
                <li key={other.id}>
                  <Link href={addressOfActor(other.id)}>
                    <span>{other.name}</span>
                    <span className="small muted number">
                      {other.dependency && `${termLabel('dependency', other.dependency)} · `}
                      {t('actor.km', { km: format.number(km, 1) })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryBoundary>
      <p className="small muted">{t('actor.nearestNote')}</p>
    </section>
  );
}
