import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useMay } from '../../api/use-reader.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { Places } from './moved-actors.ts';

type ShareProps = { title: string; positions: Places; main?: boolean };

/** Keeps this view, with the actors that were moved, behind a short link built on stable ids. */
export function ShareView({ title, positions, main = false }: ShareProps) {
  const { t } = useTranslations();
  const may = useMay();
  const save = useMutation({
    mutationFn: async () => {
      const path = window.location.pathname + window.location.search;
      const body = { path, title, positions: Object.fromEntries(positions) };
      const { id } = await request('saveView', { body });
      return { path, address: `${window.location.origin}/views/${id}` };
    },
  });
  if (!may('saveView')) return null;
  return (
    <div className="hang share">
      <button
        type="button"
        className={main ? 'button button-main' : 'button'}
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('workspace.share')}
      </button>
      <div role="status">
        {save.data && <ShareLink address={save.data.address} onClose={() => save.reset()} />}
        {save.isError && <p className="hang-panel hang-right small">{t('share.failed')}</p>}
      </div>
    </div>
  );
}

function ShareLink({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslations();
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(address) });
  return (
    <div className="hang-panel hang-right stack-tight share-panel">
      <p className="small">{t('workspace.shareLead')}</p>
      <a href={address}>{address}</a>
      <p className="row">
        <button type="button" className="button" onClick={() => copy.mutate()}>
          {t(copy.isSuccess ? 'workspace.copied' : 'workspace.copy')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('workspace.close')}
        </button>
      </p>
      {copy.isError && <p className="small muted">{t('workspace.notCopied')}</p>}
    </div>
  );
}
