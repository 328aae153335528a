import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type ShareProps = { title: string; positions: ReadonlyMap<string, { x: number; y: number }> };

/** Keeps this view, with the actors that were moved, behind a short link built on stable ids. */
export function ShareView({ title, positions }: ShareProps) {
  const { t } = useTranslations();
  const save = useMutation({
    mutationFn: () =>
      request('saveView', {
        body: {
          path: window.location.pathname + window.location.search,
          title,
          positions: Object.fromEntries(positions),
        },
      }),
  });
  const address = save.data ? `${window.location.origin}/views/${save.data.id}` : null;
  return (
    <span className="row small">
      <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
        {t('share.save')}
      </button>
      <span role="status">
        {address !== null && <a href={address}>{address}</a>}
        {save.isError && t('share.failed')}
      </span>
    </span>
  );
}
