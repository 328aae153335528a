import type { ReactNode } from 'react';
import type { Bilingual } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CharacteristicMethod } from './characteristic-method.tsx';
import { MetricMethod } from './metric-method.tsx';
import { PatternMethod } from './pattern-method.tsx';
import { useCatalogues, type Catalogues } from './use-catalogues.ts';

/** A pattern, a measure or a characteristic at an address of its own, to which its numbers and findings lead. */
export default function MethodPage({ id }: { id: string }) {
  const { t, localize, termLabel } = useTranslations();
  const catalogues = useCatalogues();
  const found = catalogues.data && methodOf(catalogues.data, id);
  const name = found ? localize(found.name) : t('nav.methods');
  useTitle(name);
  return (
    <div className="stack method-page">
      <Breadcrumbs steps={[{ name: t('nav.methods'), href: '/methods' }, { name: found ? name : '…' }]} />
      <QueryBoundary query={catalogues} height={720} screen>
        {() =>
          found ? (
            <>
              <div className="title-row">
                <h1>{name}</h1>
                {found.level !== undefined && <span className="chip">{termLabel('level', found.level)}</span>}
              </div>
              {found.page}
            </>
          ) : (
            <h1>{t('methods.unknown')}</h1>
          )
        }
      </QueryBoundary>
    </div>
  );
}

type Method = { name: Bilingual; level?: string; page: ReactNode };

function methodOf({ patterns, characteristics, metrics }: Catalogues, wanted: string): Method | undefined {
  const pattern = patterns.find(({ id }) => id === wanted);
  if (pattern) return { name: pattern.name, page: <PatternMethod pattern={pattern} /> };
  const metric = metrics.find(({ id }) => id === wanted);
  if (metric) return { name: metric.name, level: metric.level, page: <MetricMethod metric={metric} /> };
  const characteristic = characteristics.find(({ id }) => id === wanted);
  if (characteristic === undefined) return undefined;
  return { name: characteristic.name, page: <CharacteristicMethod characteristic={characteristic} /> };
}
