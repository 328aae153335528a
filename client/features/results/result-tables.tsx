import type { Results, ResultSeries, Spread } from '../../../contract/results.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { SpreadDrawing } from './spread-drawing.tsx';

type TableProps = { years: ResultSeries['years']; name: string; of: Results['about']['kind'] };
const groups = ['members', 'comparison'] as const;

/** How the numbers of both groups are spread, year by year, on one scale. */
export function SpreadTable({ years, name, of }: TableProps) {
  const { t, format } = useTranslations();
  const spreads = years.flatMap(({ members, comparison }) => [members, comparison]);
  const ends = spreads.flatMap(({ min, max }) => (min === null || max === null ? [] : [min, max]));
  const scale = { min: Math.min(...ends), max: Math.max(...ends) };
  return (
    <ScrollBox label={name}>
      <table className="plain-table results-table">
        <thead>
          <tr>
            <th scope="col">{t('results.column.year')}</th>
            <th scope="col">{t('results.column.group')}</th>
            {(['schools', 'mean', 'median', 'ends', 'sd'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`results.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              {t('results.column.spread', {
                min: format.number(scale.min, 1),
                max: format.number(scale.max, 1),
              })}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.flatMap((row) =>
            groups
              .filter((group) => row[group].schools > 0)
              .map((group) => (
                <tr key={`${row.year} ${group}`}>
                  <th scope="row">{row.year}</th>
                  <td>{t(`results.group.${of}.${group}`)}</td>
                  <Numbers spread={row[group]} />
                  <td>
                    <SpreadDrawing spread={row[group]} scale={scale} isComparison={group === 'comparison'} />
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Numbers({ spread: { schools, mean, median, min, max, sd } }: { spread: Spread }) {
  const { format } = useTranslations();
  const shown = (value: number | null) => (value === null ? '—' : format.number(value, 1));
  const cells = [
    format.count(schools),
    shown(mean),
    shown(median),
    `${shown(min)} – ${shown(max)}`,
    shown(sd),
  ];
  return cells.map((cell, at) => (
    <td key={at} className="number">
      {cell}
    </td>
  ));
}

/** How many schools of each group are in each category, year by year. */
export function CategoryTable({ years, name, of }: TableProps) {
  const { t, format } = useTranslations();
  return (
    <ScrollBox label={name}>
      <table className="plain-table results-table">
        <thead>
          <tr>
            <th scope="col">{t('results.column.year')}</th>
            <th scope="col">{t('results.column.category')}</th>
            {groups.map((group) => (
              <th key={group} scope="col" className="number">
                {t(`results.group.${of}.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.flatMap(({ year, categories }) =>
            categories.map(({ category, ...counts }) => (
              <tr key={`${year} ${category}`}>
                <th scope="row">{year}</th>
                <td>{category}</td>
                {groups.map((group) => (
                  <td key={group} className="number">
                    {format.count(counts[group])}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}
