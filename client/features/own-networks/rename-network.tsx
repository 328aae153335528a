import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNetworkChange, type DialogProps } from './use-network-change.ts';

const longestName = 200;

/** Asks for another name. An empty one is the old one. */
export function RenameNetwork(props: DialogProps) {
  const { network, onClose } = props;
  const { t } = useTranslations();
  const change = useNetworkChange(props);
  const [text, setText] = useState(network.name);
  const name = text.trim() || network.name;
  return (
    <ConfirmDialog
      title={t('mine.renameOf', { name: network.name })}
      confirm={t('mine.save')}
      onClose={onClose}
      onConfirm={() =>
        change(
          () => request('changeNetwork', { params: { id: network.id }, body: { name } }),
          t('mine.renamed', { name }),
        )
      }
    >
      <TextField label={t('mine.name')} value={text} maxLength={longestName} onText={setText} />
    </ConfirmDialog>
  );
}
