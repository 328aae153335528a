import { useState } from 'react';
import { Link } from 'wouter';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { addressOfNetwork, addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DeleteNetwork } from './delete-network.tsx';
import { MoveNetwork } from './move-network.tsx';
import type { Done } from './network-undo.tsx';
import { RenameNetwork } from './rename-network.tsx';

const actions = ['rename', 'move', 'delete'] as const;
type Action = (typeof actions)[number];
const dialogs = { rename: RenameNetwork, move: MoveNetwork, delete: DeleteNetwork };

type NetworkProps = { network: NetworkSummary; changedAt: string; onDone: (done: Done) => void };

/** One network: where it belongs, what it holds, and what can be done with it. */
export function MyNetwork({ network, changedAt, onDone }: NetworkProps) {
  const { t, format } = useTranslations();
  const [open, setOpen] = useState<Action | null>(null);
  const Dialog = open && dialogs[open];
  const { name } = network;
  return (
    <li className="row-apart">
      <span className="stack-tight">
        <Link href={addressOfNetwork(network.id)}>{name}</Link>
        <span className="small muted">
          <TerritoryName id={network.territoryId} /> ·{' '}
          {t('network.members', { count: network.members, shown: format.count(network.members) })} ·{' '}
          {format.instant(changedAt)}
        </span>
      </span>
      <span className="row">
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            className="button"
            aria-label={t(`mine.${action}Of`, { name })}
            onClick={() => setOpen(action)}
          >
            {t(`mine.${action}`)}
          </button>
        ))}
      </span>
      {Dialog && <Dialog network={network} onDone={onDone} onClose={() => setOpen(null)} />}
    </li>
  );
}

function TerritoryName({ id }: { id: string | null }) {
  const { t } = useTranslations();
  const territory = useApiQuery('showTerritory', { params: { id: id ?? '' } }, { enabled: id !== null });
  if (id === null) return t('mine.noTerritory');
  return <Link href={addressOfTerritory(id)}>{territory.data?.name ?? id}</Link>;
}
