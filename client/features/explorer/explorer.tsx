import { useState, type ReactNode } from 'react';
import { phone, useMedia } from '../../ui/use-media.ts';
import { ExplorerBar } from './explorer-bar.tsx';
import { GraphStage, GraphTable } from './graph-stage.tsx';
import { Inspector } from './inspector.tsx';
import { PictureDownloads } from './picture-downloads.tsx';
import { shownPicture } from './picture-file.ts';
import { ShareView } from './share-view.tsx';
import { StepButtons } from './step-buttons.tsx';
import { useExplorer, type ExplorerInput } from './use-explorer.ts';
import { useStepKeys } from './use-step-keys.ts';

/** Bar, graph and inspector of a screen that shows other things, too; the table is under the picture. */
export function Explorer({ tools, ...input }: ExplorerInput & { tools?: ReactNode }) {
  const model = useExplorer(input);
  const small = useMedia(phone);
  const [lost, setLost] = useState(false);
  useStepKeys(model.history);
  const view = input.state.view ?? (small ? 'table' : 'picture');
  return (
    <div className="stack-tight">
      <ExplorerBar model={model} view={view} tools={tools} />
      <div className="explorer">
        <div className="stack-tight">
          <GraphStage model={model} view={view} onLost={() => setLost(true)} />
          {view === 'picture' && (
            <div className="row-apart">
              <PictureDownloads shown={shownPicture(model)} />
              <div className="row">
                <StepButtons history={model.history} />
                <ShareView title={model.answer.scope.about.name} positions={model.moved} />
              </div>
            </div>
          )}
          {view === 'picture' && (!small || lost) && <GraphTable model={model} />}
        </div>
        <Inspector model={model} />
      </div>
    </div>
  );
}
