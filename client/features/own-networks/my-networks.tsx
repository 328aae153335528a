import { useState } from 'react';
import { useMay } from '../../api/use-reader.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { changedNetworks } from './changed-networks.ts';
import { MyNetwork } from './my-network.tsx';
import { NetworkUndo, type Done } from './network-undo.tsx';

/** The networks that somebody brought, the last changed first, and what can be done with each. */
export default function MyNetworks() {
  const { t } = useTranslations();
  const may = useMay();
  useTitle(t('mine.title'));
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  const revisions = useWholeList('listRevisions');
  const [done, setDone] = useState<Done | null>(null);
  return (
    <div className="stack">
      <PageHead title={t('mine.title')} lead={t(may('undoRevision') ? 'mine.lead' : 'mine.leadLimited')} />
      {done && <NetworkUndo done={done} onUndone={setDone} />}
      <QueryBoundary query={revisions} height={300}>
        {(all) => (
          <QueryBoundary query={networks} height={300}>
            {(listed) => {
              const own = changedNetworks(listed, all);
              if (own.length === 0) return <p className="muted">{t('mine.none')}</p>;
              return (
                <ul className="list-links my-networks">
                  {own.map(({ network, changedAt }) => (
                    <MyNetwork key={network.id} network={network} changedAt={changedAt} onDone={setDone} />
                  ))}
                </ul>
              );
            }}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </div>
  );
}
