import type { NetworkDetail } from '../../../contract/networks.ts';
import { DownloadMenu } from '../export/download-menu.tsx';
import { viewQueryOf } from '../explorer/network-view.ts';
import { PictureDownloads } from '../explorer/picture-downloads.tsx';
import { shownPicture } from '../explorer/picture-file.ts';
import type { ExplorerModel } from '../explorer/use-explorer.ts';

type DownloadProps = { network: NetworkDetail; model: ExplorerModel; wave: string | null };

/** The picture and the data of this view as files. */
export function DownloadPanel({ network, model, wave }: DownloadProps) {
  return (
    <div className="stack-tight download-panel">
      <DownloadMenu
        network={network}
        view={viewQueryOf({ ...model.state, wave }, model.answer.scope)}
        positions={model.moved}
      >
        <PictureDownloads shown={shownPicture(model)} />
      </DownloadMenu>
    </div>
  );
}
