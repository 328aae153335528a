import type { IsolationState } from '../../../contract/isolated-schools.ts';
import type { RecordOf } from '../../../contract/records.ts';

/** That an actor is a member of a network, with what the network is. */
export type NetworkMembership = RecordOf<'membership'> & {
  networkName: string;
  networkKind: string | null;
};

/** What is known of a territory, of any year, for its board of supports. */
export type SupportFacts = {
  territory: { id: string; name: string; simulated: boolean };
  year: number | null;
  /** Schools of the territory in that year, those who run them and their partners. */
  actors: readonly RecordOf<'actor'>[];
  ties: readonly RecordOf<'tie'>[];
  contracts: readonly Omit<RecordOf<'contract'>, 'type'>[];
  /** Of the schools and of their partners. */
  memberships: readonly NetworkMembership[];
  /** By network and wave: when it was asked. */
  waveDates: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  isolation: ReadonlyMap<string, IsolationState>;
  comunaNames: ReadonlyMap<string, string>;
  /** Supports from which a school is overloaded. */
  overload: number;
};
