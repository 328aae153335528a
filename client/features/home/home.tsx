import { Link } from 'wouter';
import type { Territory } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { SearchBox } from '../search/search-box.tsx';
import { HeroIllustration } from './hero-illustration.tsx';
import { OwnNetworks } from './own-networks.tsx';

/** Three ways in: one's own territory, the example territory, and published cases. */
export function Home() {
  const { t } = useTranslations();
  useTitle(undefined);
  const examples = useWholeList('listTerritories', { query: { simulated: true } });
  return (
    <>
      <section className="hero">
        <div>
          <h1>{t('home.title')}</h1>
          <p>{t('home.lead')}</p>
        </div>
        <HeroIllustration />
      </section>
      <div className="entries">
        <section className="card card-raised stack-tight" id="territory">
          <h2>{t('home.yours.title')}</h2>
          <p className="muted">{t('home.yours.text')}</p>
          <SearchBox />
          <p className="small muted">{t('home.yours.hint')}</p>
        </section>
        <div className="stack">
          <section className="card stack-tight">
            <h2>{t('home.example.title')}</h2>
            <p className="muted">{t('home.example.text')}</p>
            <QueryBoundary
              query={examples}
              height={44}
              quiet={<p className="muted">{t('home.example.none')}</p>}
            >
              {(territories) => <ExampleLinks territories={territories} />}
            </QueryBoundary>
          </section>
          <section className="stack-tight entry-cases">
            <h3>{t('home.cases.title')}</h3>
            <p className="small muted">{t('home.cases.text')}</p>
            <p>
              <Link href="/cases">{t('home.cases.open')}</Link>
            </p>
          </section>
        </div>
      </div>
      <OwnNetworks />
      <SlepsByRegion />
    </>
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

function SlepsByRegion() {
  const { t, format } = useTranslations();
  const sleps = useWholeList('listTerritories', { query: { kind: 'slep', simulated: false } });
  const regions = useWholeList('listTerritories', { query: { kind: 'region', simulated: false } });
  return (
    <section className="sleps">
      <div className="row-apart">
        <h2>{t('home.sleps.title')}</h2>
        <p className="small muted">{t('home.sleps.note')}</p>
      </div>
      <QueryBoundary query={sleps} height={720}>
        {(territories) => (
          <div className="slep-regions">
            {groupByRegion(territories, regions.data ?? []).map(({ region, members }) => (
              <div className="slep-region" key={region?.id ?? 'none'}>
                <h3>
                  {region ? (
                    <Link href={addressOfTerritory(region.id)}>{region.name}</Link>
                  ) : (
                    t('home.sleps.elsewhere')
                  )}
                </h3>
                <ul className="list-links">
                  {members.map((slep) => (
                    <li key={slep.id}>
                      <Link href={addressOfTerritory(slep.id)}>
                        <span>{slep.name}</span>
                        <span className="small muted number">
                          {t('home.sleps.line', {
                            schools: format.count(slep.publicSchools),
                            year: slep.firstYear ?? '—',
                          })}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        )}
      </QueryBoundary>
    </section>
  );
}

/** Codes of the regions from north to south, as every map of Chile lists them. */
const northToSouth = [
  '15',
  '01',
  '02',
  '03',
  '04',
  '05',
  '13',
  '06',
  '07',
  '16',
  '08',
  '09',
  '14',
  '10',
  '11',
  '12',
];
const placeOf = ({ code }: Territory) => (northToSouth.indexOf(code.padStart(2, '0')) + 99) % 99;

/** Regions from north to south, those without a region last. */
function groupByRegion(sleps: readonly Territory[], regions: readonly Territory[]) {
  const known = new Set(regions.map(({ id }) => id));
  const groups: { region: Territory | null; members: Territory[] }[] = [...regions]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((region) => ({
      region,
      members: sleps.filter(({ parentId }) => parentId === region.id),
    }));
  groups.push({ region: null, members: sleps.filter(({ parentId }) => !known.has(parentId ?? '')) });
  return groups.filter(({ members }) => members.length > 0);
}
