import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Territory } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { Lit } from '../maps/map-marks.tsx';
import { groupByRegion } from './group-by-region.ts';

const ChileMap = lazyPart(() => import('./chile-map.tsx'));

/** In CSS pixels, kept free until the map is there. */
const mapHeight = 660;

/** The SLEPs of Chile on a map and by region, each lit on both. */
export function SlepRegions() {
  const { t } = useTranslations();
  const sleps = useWholeList('listTerritories', { query: { kind: 'slep', simulated: false } });
  const regions = useWholeList('listTerritories', { query: { kind: 'region', simulated: false } });
  const [lit, light] = useState<string | null>(null);
  return (
    <section className="sleps" id="territory">
      <div className="row-apart">
        <h2>{t('home.sleps.title')}</h2>
        <p className="small muted">{t('home.sleps.note')}</p>
      </div>
      <QueryBoundary query={sleps} height={mapHeight}>
        {(all) => (
          <QueryBoundary query={regions} height={mapHeight}>
            {(places) => (
              <div className="slep-map">
                <Suspense fallback={<Skeleton height={mapHeight} />}>
                  <ChileMap sleps={all} regions={places} lit={{ lit, light }} />
                </Suspense>
                <RegionList sleps={all} regions={places} lit={{ lit, light }} />
              </div>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </section>
  );
}

type ListProps = { sleps: readonly Territory[]; regions: readonly Territory[]; lit: Lit };

function RegionList({ sleps, regions, lit }: ListProps) {
  const { t } = useTranslations();
  return (
    <div className="slep-regions">
      {groupByRegion(sleps, regions).map(({ region, members }) => (
        <div className="slep-region" key={region?.id ?? 'none'}>
          <h3>{region ? <LitLink territory={region} lit={lit} /> : t('home.sleps.elsewhere')}</h3>
          <ul className="list-links">
            {members.map((slep) => (
              <li key={slep.id}>
                <LitLink territory={slep} lit={lit} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function LitLink({ territory, lit: { lit, light } }: { territory: Territory; lit: Lit }) {
  const { t, format } = useTranslations();
  const { id, kind, name, publicSchools, firstYear } = territory;
  const line = { schools: format.count(publicSchools), year: firstYear ?? '—' };
  return (
    <Link
      href={addressOfTerritory(id)}
      className={lit === id ? 'is-lit' : undefined}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
    >
      <span>{name}</span>
      {kind === 'slep' && <span className="small muted number">{t('home.sleps.line', line)}</span>}
    </Link>
  );
}
