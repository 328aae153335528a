import { Link } from 'wouter';
import type { ActorDetail } from '../../../contract/actors.ts';
import type { GraphActor } from '../../../contract/graphs.ts';
import { addressOfActor } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { collaboratorsOf, schoolsAround } from './near-schools.ts';

const shown = 8;

/** The nearest schools of the same SLEP or comuna with which it is not known to work, in a straight line. */
export function NearestSchools({ actor }: { actor: ActorDetail }) {
  const { t } = useTranslations();
  const territory =
    actor.territories.find(({ kind }) => kind === 'slep')?.id ??
    actor.territories.find(({ kind }) => kind === 'comuna')?.id ??
    actor.comunaId;
  const graph = useApiQuery(
    'showTerritoryGraph',
    { params: { id: territory ?? '' }, query: { scope: 'all', limit: 3000 } },
    { enabled: territory !== null },
  );
  const ego = useApiQuery('showEgo', { params: { id: actor.id } }, { enabled: actor.networks.length > 0 });
  if (territory === null || actor.latitude === null || actor.longitude === null) return null;
  const here = { latitude: actor.latitude, longitude: actor.longitude };
  const partners = collaboratorsOf(actor.id, ego.data?.ties ?? []);
  return (
    <section className="card stack-tight">
      <h2>{t(partners.size > 0 ? 'school.nearestOthers' : 'actor.nearest')}</h2>
      <QueryBoundary
        query={ego.isLoading ? { ...graph, data: undefined, isPending: true } : graph}
        height={260}
      >
        {({ actors }) => (
          <Nearest
            around={schoolsAround(
              here,
              actors.filter(({ id }) => id !== actor.id),
            )}
            partners={partners}
          />
        )}
      </QueryBoundary>
      <p className="small muted">
        {t('actor.nearestNote')} {ego.isError && t('school.partnersUnknown')}
      </p>
    </section>
  );
}

type NearestProps = { around: { school: GraphActor; km: number }[]; partners: ReadonlySet<string> };

function Nearest({ around, partners }: NearestProps) {
  const { t, format, termLabel } = useTranslations();
  const others = around.filter(({ school }) => !partners.has(school.id));
  const leftOut = around.length - others.length;
  if (others.length === 0) return <p className="muted">{t('actor.nearestUnknown')}</p>;
  return (
    <>
      {leftOut > 0 && (
        <p className="small muted">
          {t('school.partnersLeftOut', { count: leftOut, shown: format.count(leftOut) })}
        </p>
      )}
      <ul className="list-links">
        {others.slice(0, shown).map(({ school, km }) => (
          <li key={school.id}>
            <Link href={addressOfActor(school.id)}>
              <span>{school.name}</span>
              <span className="small muted number">
                {school.dependency && `${termLabel('dependency', school.dependency)} · `}
                {t('actor.km', { km: format.number(km, 1) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
