import { useQueryClient } from '@tanstack/react-query';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { NetworkChanged } from '../../../contract/own-networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { Done } from './network-undo.tsx';

export type DialogProps = {
  network: Pick<NetworkSummary, 'id' | 'name'>;
  onDone: (done: Done) => void;
  onClose: () => void;
};

/** Makes a change, reads again what is stored, and tells what was done. */
export function useNetworkChange({ network, onDone }: DialogProps) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  return async (change: () => Promise<NetworkChanged>, said: string) => {
    const { revision } = await change();
    await queries.invalidateQueries();
    onDone({ said: revision === null ? t('mine.same') : said, name: network.name, revision });
  };
}
