import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Change } from '../explorer/use-explorer-state.ts';
import { initialState, type ExplorerState } from '../explorer/explorer-state.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import type { NetworkModel } from './use-network-model.ts';

type LooksProps = { looks: NetworkModel['looks']; state: ExplorerState; change: Change };

/** What colours, sizes or groups the actors is on its way or did not come: all alike they would read as without it. */
export function LooksNotice({ looks, state, change }: LooksProps) {
  const { wanted, measured, groups } = looks;
  const { t, format } = useTranslations();
  const nameOf = useMeasureName();
  const stopMeasuring = () =>
    change({
      ...(wanted.includes(state.colour) && { colour: initialState.colour }),
      ...(wanted.includes(state.size) && { size: 'ties' }),
    });
  const stopGrouping = () => change({ colour: initialState.colour, aggregation: 'none', sort: null });
  return (
    <>
      <Look
        query={measured}
        text={t('looks.measuring', { names: format.list(wanted.map(nameOf)) })}
        stop={stopMeasuring}
      />
      <Look query={groups} text={t('looks.grouping')} stop={stopGrouping} />
    </>
  );
}

type LookProps = { query: Query; text: string; stop: () => void };
type Query = Pick<UseQueryResult, 'data' | 'error' | 'isFetching' | 'isPlaceholderData'> & {
  refetch: () => Promise<unknown>;
};

/** Milliseconds within which an answer is not worth a word. */
const soonMs = 1500;

function Look({ query, text, stop }: LookProps) {
  const { t } = useTranslations();
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  const isLate = useLasting(isFetching && (data === undefined || isPlaceholderData), soonMs);
  if (error !== null && !isFetching) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!isLate) return null;
  return (
    <p className="notice" role="status">
      {text}{' '}
      <button type="button" className="button" onClick={stop}>
        {t('looks.stop')}
      </button>
    </p>
  );
}

/** Whether something has been so for some time. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), ms);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo, ms]);
  return isSo && lasts;
}
