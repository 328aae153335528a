import { Link } from 'wouter';
import type { Territory } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { IfMay } from '../../ui/if-may.tsx';
import { OwnPlaces } from '../access/own-places.tsx';
import { TopFindings } from '../findings/top-findings.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { OwnNetworks } from '../own-networks/own-networks.tsx';
import { SlepRegions } from './slep-regions.tsx';
import { useHasOwnNetworks } from '../own-networks/use-has-own-networks.ts';

/** In CSS pixels, kept free until it is known whether there are own networks. */
const below = 900;

/** Search for everything first; then what asks for attention, and the country as a map and a list. */
export function Home() {
  const { t } = useTranslations();
  useTitle(undefined);
  const hasOwn = useHasOwnNetworks();
  return (
    <div className="stack">
      <section className="home-head">
        <div className="stack-tight">
          <h1>{t('home.title')}</h1>
          <SearchBox />
          <OwnPlaces />
          <p className="small muted">{t('home.hint')}</p>
          <p className="home-lead">{t('home.lead')}</p>
        </div>
        <Doors />
      </section>
      {hasOwn === null ? (
        <Skeleton height={below} />
      ) : (
        <>
          {hasOwn && <OwnNetworks />}
          <IfMay endpoint="listAssessments">
            <TopFindings limit={3} />
          </IfMay>
          <SlepRegions />
          {!hasOwn && <OwnNetworks />}
        </>
      )}
    </div>
  );
}

/** Where one can try everything, and what documents tell. */
function Doors() {
  const { t } = useTranslations();
  const examples = useWholeList('listTerritories', { query: { simulated: true } });
  const none = <p className="muted">{t('home.example.none')}</p>;
  return (
    <div className="card stack-tight home-doors">
      <h2>{t('home.example.title')}</h2>
      <p className="small muted">{t('home.example.text')}</p>
      <QueryBoundary query={examples} height={36} quiet={none}>
        {(territories) => <ExampleLinks territories={territories} />}
      </QueryBoundary>
      <p className="small">
        <Link href="/cases">{t('home.cases.open')}</Link>{' '}
        <span className="muted">{t('home.cases.text')}</span>
      </p>
    </div>
  );
}

function ExampleLinks({ territories }: { territories: readonly Territory[] }) {
  const { t } = useTranslations();
  const top = territories.filter(({ kind }) => kind === 'slep');
  const shown = top.length > 0 ? top : territories.slice(0, 1);
  if (shown.length === 0) return <p className="muted">{t('home.example.none')}</p>;
  return (
    <p className="row">
      {shown.map(({ id, name }) => (
        <Link key={id} className="button" href={addressOfTerritory(id)}>
          {name}
        </Link>
      ))}
    </p>
  );
}
