import type { ReactNode } from 'react';
import { type ExportFormat, exportFormats } from '../../../contract/network-exports.ts';
import { addressOf } from '../../api/address.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { MovedDownload } from './moved-download.tsx';
import { Snippets } from './snippets.tsx';

export type Moved = ReadonlyMap<string, { x: number; y: number }>;
type DownloadProps = {
  network: { id: string; name: string };
  /** With its layers written out: the file holds what is on screen. */
  view: NetworkView;
  /** Actors that the reader moved: they stand there in the files, too. */
  positions?: Moved;
  /** The picture as a file, where there is one. */
  children?: ReactNode;
};

/** What is on screen as files, all that is known of the network as files, and the lines that read the same numbers. */
export function DownloadMenu({ network, view, positions, children }: DownloadProps) {
  const { t } = useTranslations();
  return (
    <div className="stack-tight">
      {children}
      <section className="stack-tight">
        <h2>{t('download.view')}</h2>
        <ViewFiles network={network} view={view} positions={positions ?? new Map()} />
        <p className="small muted">{t('download.viewNote')}</p>
      </section>
      <section className="stack-tight">
        <h2>{t('download.whole')}</h2>
        <p className="row">
          {exportFormats.map((format) => (
            <FileLink
              key={format}
              format={format}
              label={t('download.wholeLabel', { name: network.name, format: t(`export.${format}`) })}
              address={addressOf('exportNetwork', { params: { id: network.id }, query: { format } })}
            />
          ))}
        </p>
        <p className="small muted">{t('download.wholeNote')}</p>
      </section>
      <Snippets network={network.id} view={view} />
    </div>
  );
}

type ViewFilesProps = { network: DownloadProps['network']; view: NetworkView; positions: Moved };

function ViewFiles({ network, view, positions }: ViewFilesProps) {
  const { t } = useTranslations();
  const labelOf = (format: ExportFormat) =>
    t('export.label', { name: network.name, format: t(`export.${format}`) });
  return (
    <div className="row">
      {exportFormats.map((format) =>
        // Tables have no places.
        positions.size === 0 || format === 'bundle' ? (
          <FileLink
            key={format}
            format={format}
            label={labelOf(format)}
            address={addressOf('exportNetwork', { params: { id: network.id }, query: { format, ...view } })}
          />
        ) : (
          <MovedDownload
            key={format}
            label={labelOf(format)}
            network={network.id}
            body={{ format, ...requestOf(view), positions: Object.fromEntries(positions) }}
          >
            {t(`export.${format}`)}
          </MovedDownload>
        ),
      )}
    </div>
  );
}

/** A view as the body of a request has it: what is left to the service is not there. */
const requestOf = ({ wave, layers, kinds, strength }: NetworkView) => ({
  ...(wave === null ? {} : { wave }),
  layers: [...(layers ?? [])],
  kinds: [...(kinds ?? [])],
  ...(strength === null ? {} : { strength }),
});

function FileLink({ format, label, address }: { format: ExportFormat; label: string; address: string }) {
  const { t } = useTranslations();
  return (
    <a className="button" href={address} download aria-label={label}>
      {t(`export.${format}`)}
    </a>
  );
}
