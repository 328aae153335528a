import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TerritorySearch, type NamedTerritory } from '../search/territory-search.tsx';
import { useNetworkChange, type DialogProps } from './use-network-change.ts';

/** Asks for another territory, by its name. */
export function MoveNetwork(props: DialogProps) {
  const { network, onClose } = props;
  const { t } = useTranslations();
  const change = useNetworkChange(props);
  const [chosen, setChosen] = useState<NamedTerritory | null>(null);
  const move = () => {
    if (chosen === null) return Promise.resolve();
    const body = { territoryId: chosen.id };
    return change(
      () => request('changeNetwork', { params: { id: network.id }, body }),
      t('mine.moved', { name: network.name }),
    );
  };
  return (
    <ConfirmDialog
      title={t('mine.moveOf', { name: network.name })}
      confirm={t('mine.save')}
      onClose={onClose}
      onConfirm={move}
    >
      <TerritorySearch
        label={t('mine.territory')}
        placeholder={t('mine.territoryHint')}
        onSelect={setChosen}
        keepsName
      />
      <p aria-live="polite">
        {chosen === null ? t('mine.chooseFirst') : t('mine.chosen', { name: chosen.name })}
      </p>
    </ConfirmDialog>
  );
}
