import type { GraphAnswer } from '../../../contract/graphs.ts';
import { ActorCard } from './actor-card.tsx';
import type { ExplorerState } from './explorer-state.ts';
import { FilterControls } from './filter-controls.tsx';
import { Legend } from './legend.tsx';
import { RouteControls } from './route-controls.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import type { Change } from './use-explorer-state.ts';
import type { useExplorer } from './use-explorer.ts';
import type { Selection } from './use-selection.ts';

type SideProps = {
  answer: GraphAnswer;
  state: ExplorerState;
  change: Change;
  model: ReturnType<typeof useExplorer>;
  selection: Selection;
  nameOf: (measure: string) => string;
  page?: string;
  onDownload: () => void;
};

/** Beside the graph: who is selected, the way between two, what the picture means, what is filtered. */
export function ExplorerSide(props: SideProps) {
  const { answer, state, change, model, selection, nameOf, page, onDownload } = props;
  const { visible, appearance, basemap, unplaced, beyond, names, tiesOf, byId, route, chosen, select } =
    model;
  const { colour, size, target } = state;
  return (
    <div className="side">
      {(selection.ids.size > 0 || selection.undo || selection.redo || selection.refused !== null) && (
        <SelectionPanel selection={selection} visible={visible} onSelect={select} onDownload={onDownload} />
      )}
      {chosen && (
        <ActorCard
          actor={chosen}
          around={tiesOf(chosen.id)}
          actorOf={(id) => byId.get(id)}
          opens={chosen.id !== page && !chosen.id.startsWith('community:')}
          onSelect={select}
        />
      )}
      {chosen && (
        <RouteControls
          actors={visible.actors}
          selected={chosen.id}
          target={target}
          length={route === null ? undefined : route.length}
          onTarget={(id) => change({ target: id })}
        />
      )}
      <div className="card">
        <Legend
          scope={answer.scope}
          visible={visible}
          appearance={appearance}
          colour={colour}
          size={size}
          unplaced={unplaced}
          beyond={beyond}
          basemap={basemap}
          names={names}
          nameOf={nameOf}
        />
      </div>
      <div className="card">
        <FilterControls answer={answer} state={state} change={change} />
      </div>
    </div>
  );
}
