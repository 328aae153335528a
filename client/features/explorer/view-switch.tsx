import { useTranslation } from 'react-i18next';
import type { ExplorerState } from './explorer-state.ts';

type View = NonNullable<ExplorerState['view']>;
type Way = { view: View; layout?: ExplorerState['layout']; name: string };

const ways: readonly Way[] = [
  { view: 'picture', layout: 'organic', name: 'byTies' },
  { view: 'picture', layout: 'geographic', name: 'map' },
  { view: 'matrix', name: 'matrix' },
  { view: 'table', name: 'table' },
];

type SwitchProps = {
  view: View;
  layout: ExplorerState['layout'];
  /** Whether anybody has a place on the map. */
  hasMap: boolean;
  onWay: (way: Partial<Pick<ExplorerState, 'view' | 'layout'>>) => void;
};

/** The four ways to look at a graph: drawn by its ties, on the map, as a matrix, as a table. */
export function ViewSwitch({ view, layout, hasMap, onWay }: SwitchProps) {
  const { t } = useTranslation();
  return (
    <div className="segments" role="group" aria-label={t('workspace.views')}>
      {ways
        .filter((way) => hasMap || way.layout !== 'geographic')
        .map((way) => (
          <button
            key={way.name}
            type="button"
            aria-pressed={way.view === view && (way.layout ?? layout) === layout}
            onClick={() => onWay({ view: way.view, ...(way.layout && { layout: way.layout }) })}
          >
            {t(`workspace.${way.name}`)}
          </button>
        ))}
    </div>
  );
}
