import { Redirect } from 'wouter';
import { addressOfMethod, idFromPath } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CharacteristicList, LayerList, MetricList, PatternList } from './method-lists.tsx';
import { useCatalogues, type Catalogues } from './use-catalogues.ts';

/** All that is looked for and measured, each a line that leads to its own page. */
export default function Methods() {
  const { t } = useTranslations();
  useTitle(t('nav.methods'));
  const catalogues = useCatalogues();
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('methods.title')}</h1>
        <p className="muted methods-lead">{t('methods.lead')}</p>
      </div>
      <QueryBoundary query={catalogues} height={3200}>
        {(listed) => <Lists listed={listed} />}
      </QueryBoundary>
    </div>
  );
}

function Lists({ listed }: { listed: Catalogues }) {
  const { patterns, characteristics, metrics } = listed;
  const wanted = idFromPath(window.location.hash.slice(1));
  // Links of before led to a place on this page.
  const isMethod = [patterns, characteristics, metrics].some((list) => list.some(({ id }) => id === wanted));
  if (isMethod) return <Redirect to={addressOfMethod(wanted)} replace />;
  return (
    <>
      <PatternList patterns={patterns} />
      <CharacteristicList characteristics={characteristics} />
      <MetricList metrics={metrics} />
      <LayerList />
    </>
  );
}
