import type { ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorCard } from './actor-card.tsx';
import { LayerChoice } from './layer-choice.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { TieCard } from './tie-card.tsx';
import type { ExplorerModel } from './use-explorer.ts';
import { useSaveSelection } from './use-save-selection.ts';

type InspectorProps = {
  model: ExplorerModel;
  tryAddress?: string | null;
  /** Numbers of the view, where the screen has them. */
  children?: ReactNode;
};

/** Beside the graph: what is chosen, the layers in sight and the numbers of the view. */
export function Inspector({ model, tryAddress = null, children }: InspectorProps) {
  const { t } = useTranslations();
  const { answer, state, change, visible, selection, history, chosen, tie, select } = model;
  const saveSelection = useSaveSelection({ ...model, name: answer.scope.about.id });
  const selecting = selection.ids.size > 0 || selection.refused !== null;
  return (
    <div className="side">
      {chosen && <ActorCard model={model} actor={chosen} tryAddress={tryAddress} />}
      {tie && <TieCard model={model} tie={tie} />}
      {!chosen && !tie && !selecting && <p className="small muted side-hint">{t('workspace.hint')}</p>}
      {selecting && (
        <SelectionPanel
          selection={selection}
          history={history}
          visible={visible}
          onSelect={select}
          onDownload={() => saveSelection(visible, selection.ids)}
        />
      )}
      <div className="card">
        <LayerChoice answer={answer} state={state} change={change} />
      </div>
      {children}
    </div>
  );
}
