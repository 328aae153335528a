import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import type { Change } from '../explorer/use-explorer-state.ts';
import { territoryName } from './territory-name.ts';

type HeadProps = { territory: TerritoryDetail; year: number | null; change: Change };

/** Comunas named beside the title; more are counted. */
const mostNamed = 4;

/** Where a territory lies, what it is called, and of which year all below speaks. */
export function TerritoryHead({ territory, year, change }: HeadProps) {
  const { t, format, termLabel } = useTranslations();
  const comunas = territory.comunas.filter(({ id }) => id !== territory.id).map(({ name }) => name);
  const where =
    comunas.length === 0
      ? []
      : [
          comunas.length <= mostNamed
            ? format.list(comunas)
            : t('territory.comunas', { count: comunas.length }),
        ];
  const source = territory.simulated || year === null ? [] : [t('territory.directory', { year })];
  return (
    <div className="stack-tight">
      <Breadcrumbs
        steps={[
          ...territory.ancestors.map(({ id, name }) => ({ name, href: addressOfTerritory(id) })),
          { name: territory.name },
        ]}
      />
      <div className="title-row">
        <div className="territory-title">
          <h1>{territoryName(territory, t)}</h1>
          <p className="muted">
            {[termLabel('territoryKind', territory.kind), ...source, ...where].join(' · ')}
          </p>
        </div>
        {territory.years.length > 1 && (
          <div className="segments" role="group" aria-label={t('territory.year')}>
            {territory.years.map((row) => (
              <button
                key={row.year}
                type="button"
                aria-pressed={row.year === year}
                onClick={() => change({ year: row.year }, 'replace')}
              >
                {row.year}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
