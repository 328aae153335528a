import { may } from '../../contract/access.ts';
import type { Me, ReaderSummary } from '../../contract/accounts.ts';
import { api, type EndpointName } from '../../contract/api.ts';
import { useApiQuery } from './use-api-query.ts';

/** Who reads and how to sign in; `undefined` while it is not known. */
export const useMe = (): Me | undefined => useApiQuery('showMe').data;

/** Whoever reads; `null` where nobody has signed in, `undefined` while it is not known. */
export const useReader = (): ReaderSummary | null | undefined => useMe()?.reader;

/**
 * Whether the reader may use an endpoint: what they may not is not offered. As long as nobody knows who reads, all is
 * offered, as where there are no accounts; the service decides in the end.
 */
export function useMay(): (name: EndpointName) => boolean {
  const reader = useReader();
  return (name) => reader === undefined || may(reader, api[name]) === 'yes';
}
