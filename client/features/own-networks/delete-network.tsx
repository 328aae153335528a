import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNetworkChange, type DialogProps } from './use-network-change.ts';

/** Asks before a network is taken out, and says what it is not: erasing for good. */
export function DeleteNetwork(props: DialogProps) {
  const { network, onClose } = props;
  const { t } = useTranslations();
  const change = useNetworkChange(props);
  return (
    <ConfirmDialog
      title={t('mine.deleteOf', { name: network.name })}
      confirm={t('mine.delete')}
      onClose={onClose}
      onConfirm={() =>
        change(
          () => request('deleteNetwork', { params: { id: network.id } }),
          t('mine.deleted', { name: network.name }),
        )
      }
    >
      <p>{t('mine.deleteText')}</p>
      <p className="small muted">{t('mine.eraseText')}</p>
    </ConfirmDialog>
  );
}
