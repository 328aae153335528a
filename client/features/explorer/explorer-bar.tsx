import { useMemo, type ReactNode } from 'react';
import { layerById } from '../../../contract/layers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorSearch } from './actor-search.tsx';
import { appearanceChoices } from './appearance-choices.ts';
import { AppearanceSelect, GroupingControls } from './appearance-controls.tsx';
import { DropMenu } from '../../ui/drop-menu.tsx';
import type { ExplorerState } from './explorer-state.ts';
import { FilterControls, filtersOn } from './filter-controls.tsx';
import { LayerChoice } from './layer-choice.tsx';
import { shownLayers } from './network-view.ts';
import type { ExplorerModel } from './use-explorer.ts';
import { ViewSwitch } from './view-switch.tsx';

type BarProps = {
  model: ExplorerModel;
  view: NonNullable<ExplorerState['view']>;
  /** The graph is not there yet: nothing is counted. */
  isWaiting?: boolean;
  /** What a screen adds of its own. */
  tools?: ReactNode;
};

/** One bar for all that decides what is drawn and how. */
export function ExplorerBar({ model, view, isWaiting = false, tools }: BarProps) {
  const { answer, state, change, metricsOffered, communitiesOffered, nameOf, visible, select } = model;
  const { t, format } = useTranslations();
  const { colours, sizes, aggregations, hasMap } = useMemo(
    () => appearanceChoices(answer.actors, { metrics: metricsOffered, communities: communitiesOffered }),
    [answer, metricsOffered, communitiesOffered],
  );
  const filters = filtersOn(state);
  return (
    <div className="bar" role="group" aria-label={t('workspace.bar')}>
      <DropMenu
        className="button bar-layers"
        label={isWaiting ? <MenuLabel text={t('workspace.layers')} /> : <LayersLabel model={model} />}
      >
        <LayerChoice answer={answer} state={state} change={change} />
      </DropMenu>
      {(['colour', 'size'] as const).map((way) => (
        <AppearanceSelect
          key={way}
          label={t(`controls.${way}`)}
          value={state[way]}
          names={way === 'colour' ? colours : sizes}
          nameOf={nameOf}
          onChange={(name) => change({ [way]: name })}
        />
      ))}
      <ViewSwitch view={view} layout={state.layout} hasMap={hasMap} onWay={change} />
      <DropMenu label={<MenuLabel text={t('workspace.group')} />}>
        <GroupingControls state={state} change={change} aggregations={aggregations} />
      </DropMenu>
      <DropMenu
        label={
          <MenuLabel
            text={
              filters === 0
                ? t('workspace.filter')
                : t('workspace.filters', { count: filters, shown: format.count(filters) })
            }
          />
        }
        className={filters > 0 ? 'button button-on' : 'button'}
      >
        <FilterControls answer={answer} state={state} change={change} />
      </DropMenu>
      {tools}
      <ActorSearch actors={visible.actors} onSelect={select} />
    </div>
  );
}

function MenuLabel({ text }: { text: string }) {
  return (
    <>
      {text} <span aria-hidden="true">▾</span>
    </>
  );
}

/** The layers in sight in a word, and how many lines that is. */
function LayersLabel({ model: { answer, state, visible } }: { model: ExplorerModel }) {
  const { t, format, layerName } = useTranslations();
  const shown = shownLayers(state, answer.scope);
  const [only] = shown;
  const kind = kindOfLayers(state.layers, shown, answer.scope.layersAvailable.length);
  const what =
    shown.length === 1 && only !== undefined
      ? layerName(only)
      : t(`workspace.${kind}`, { count: shown.length, shown: format.count(shown.length) });
  return <MenuLabel text={`${what} (${format.count(visible.ties.length)})`} />;
}

function kindOfLayers(chosen: ExplorerState['layers'], shown: readonly string[], available: number) {
  if (shown.length >= available) return 'allTies';
  const isContent = shown.every((layer) => layerById(layer).role === 'content');
  return chosen === null && isContent ? 'collaboration' : 'someLayers';
}
