import { useQueries, type QueryClient } from '@tanstack/react-query';
import type { ActorDetail } from '../../../contract/actors.ts';
import { addressOf } from '../../api/address.ts';
import { permittedRequest } from '../../api/permitted-request.ts';
import { plannerList } from '../findings/planner-list.ts';
import { useNetworkRequests } from '../findings/use-networks.ts';
import { isDocumented } from '../network/documented.ts';

/** Findings and facts that are about an actor, in the last surveys of its networks; and whether all of them have come. */
export function useActorFindings({ id, networks }: Pick<ActorDetail, 'id' | 'networks'>) {
  const requests = useNetworkRequests(networks.map((network) => network.id));
  const details = requests.networks;
  const surveyed = [...details.values()].filter((detail) => detail.waves.length > 0 && !isDocumented(detail));
  const answers = useQueries({
    queries: surveyed.map((detail) => queryOf(detail.id, detail.waves.at(-1)!.waveId)),
  });
  const lists = plannerList(answers.flatMap(({ data }) => data ?? []));
  const isAbout = ({ reading }: (typeof lists.findings)[number]) => reading.subjects.includes(id);
  return {
    details,
    surveyed: surveyed.length,
    findings: lists.findings.filter(isAbout),
    facts: lists.facts.filter(isAbout),
    isPending: requests.isPending || answers.some(({ isPending }) => isPending),
    failed: [...requests.failed, ...answers.filter(({ isError }) => isError)],
  };
}

function queryOf(id: string, wave: string) {
  const input = { params: { id }, query: { wave } };
  return {
    queryKey: ['assessNetwork', addressOf('assessNetwork', input)],
    queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
      permittedRequest(client, 'assessNetwork', { ...input, signal }),
  };
}
