import { useMemo } from 'react';
import { Link } from 'wouter';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfActor, addressOfIsolated } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { groupsOf, isolationGroups, isolationRows, type IsolationRow } from '../isolation/isolation-rows.ts';
import { KilometresSlider } from '../isolation/kilometres-slider.tsx';
import { listsAll } from '../isolation/run-schools.ts';
import type { Lit } from '../maps/map-marks.tsx';
import type { SchoolsOfMap } from './map-schools.ts';

type CardProps = {
  territory: TerritoryDetail;
  schools: SchoolsOfMap;
  km: number;
  onKm: (km: number) => void;
  lit: Lit;
};

/** Schools listed here; the page of isolated schools has all. */
export const mostIsolated = 5;

/** Schools that stand apart, the nearest help first: in surveys where there are any, else by distance. */
export function IsolatedCard({ territory, schools, km, onKm, lit }: CardProps) {
  const { t } = useTranslations();
  const { query, rows } = useIsolated(territory.id, schools, km);
  return (
    <section className="card stack-tight">
      <h2>{t('territory.isolatedCard.title')}</h2>
      <KilometresSlider km={km} onChange={onKm} />
      <QueryBoundary query={query} height={200}>
        {() => <Rows territory={territory} rows={rows} km={km} lit={lit} />}
      </QueryBoundary>
    </section>
  );
}

/** The schools of a territory that stand apart, as the service tells them, and as they are listed here. */
export function useIsolated(id: string, schools: SchoolsOfMap, km: number) {
  const query = useApiQuery('listIsolatedSchools', { params: { id }, query: { km } }, { keepPrevious: true });
  const { data } = query;
  const rows = useMemo(() => (data === undefined ? [] : isolatedOf(data, schools, km)), [data, schools, km]);
  return { query, rows };
}

/** The schools that stand apart: in surveys whoever runs them, as in the findings; by distance those of the territory. */
const isolatedOf = (answer: IsolatedSchools, { own, others }: SchoolsOfMap, km: number): IsolationRow[] =>
  isolatedFirst(isolationRows(answer, { km, actors: listsAll(answer) ? [...own, ...others] : own }));

/** Those who need a visit before those who did not answer; of each the farthest first. */
function isolatedFirst(rows: readonly IsolationRow[]): IsolationRow[] {
  const placeOf = ({ groups }: IsolationRow) => isolationGroups.findIndex((group) => groups.has(group));
  return rows
    .filter(({ groups }) => [...groups.keys()].some((group) => group !== 'did-not-answer'))
    .sort((a, b) => placeOf(a) - placeOf(b) || (b.km ?? -1) - (a.km ?? -1));
}

type RowsProps = { territory: TerritoryDetail; rows: readonly IsolationRow[]; km: number; lit: Lit };

function Rows({ territory, rows, km, lit: { lit, light } }: RowsProps) {
  const { t, format } = useTranslations();
  const all = `${addressOfIsolated(territory.id)}?km=${km}`;
  if (rows.length === 0)
    return (
      <p className="muted">
        {t('territory.isolatedCard.none', { km: format.count(km) })}{' '}
        <Link href={all}>{t('territory.isolatedCard.page')}</Link>
      </p>
    );
  return (
    <>
      <ol className="isolated-top">
        {rows.slice(0, mostIsolated).map((row) => (
          <li
            key={row.id}
            className={lit === row.id ? 'is-lit' : undefined}
            onPointerEnter={() => light(row.id)}
            onPointerLeave={() => light(null)}
            onFocus={() => light(row.id)}
            onBlur={() => light(null)}
          >
            <Link href={addressOfActor(row.id)}>{row.name}</Link>
            <span className="small muted">
              <RowWords row={row} />
            </span>
          </li>
        ))}
      </ol>
      <p className="small">
        <Link href={all}>
          {t('territory.isolatedCard.all', { count: rows.length, shown: format.count(rows.length) })}
        </Link>{' '}
        <span className="muted">{t('territory.isolatedCard.onMap')}</span>
      </p>
    </>
  );
}

function RowWords({ row }: { row: IsolationRow }) {
  const { t, format } = useTranslations();
  const [group] = groupsOf(row);
  return [
    row.km === null ? null : t('actor.km', { km: format.number(row.km, 1) }),
    row.enrolment === null
      ? null
      : t('territory.pupilCount', { count: row.enrolment, shown: format.count(row.enrolment) }),
    group === undefined || group === 'register' ? null : t(`isolated.group.${group}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
