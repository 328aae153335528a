import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { NameSearch } from '../../ui/name-search.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import { useNetworkChange, type DialogProps } from './use-network-change.ts';

type Territory = { id: string; name: string };

/** Asks for another territory, by its name. */
export function MoveNetwork(props: DialogProps) {
  const { network, onClose } = props;
  const { t } = useTranslations();
  const change = useNetworkChange(props);
  const [chosen, setChosen] = useState<Territory | null>(null);
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
      <TerritorySearch onSelect={setChosen} />
      <p aria-live="polite">
        {chosen === null ? t('mine.chooseFirst') : t('mine.chosen', { name: chosen.name })}
      </p>
    </ConfirmDialog>
  );
}

function TerritorySearch({ onSelect }: { onSelect: (territory: Territory) => void }) {
  const { t, termLabel } = useTranslations();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const { data, isFetching, isError } = useApiQuery('listTerritories', { query: { q, limit: 8 } }, options);
  const items = (data?.items ?? []).map(({ id, name, kind }) => ({
    ...{ id, name },
    detail: termLabel('territoryKind', kind),
  }));
  return (
    <div className="field">
      <span aria-hidden="true">{t('mine.territory')}</span>
      <NameSearch
        label={t('mine.territory')}
        placeholder={t('mine.territoryHint')}
        text={text}
        onText={setText}
        isSettled={isSettled}
        found={{ items, isFetching, isError }}
        onSelect={(id) => {
          const found = items.find((item) => item.id === id);
          if (found === undefined) return;
          setText(found.name);
          onSelect(found);
        }}
      />
    </div>
  );
}
