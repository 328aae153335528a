import { englishShown } from '../../contract/english.ts';
import type { NetworkDetail, NetworkSummary } from '../../contract/networks.ts';
import { retainUntilOf } from '../../contract/protection.ts';
import type { RecordType } from '../../contract/records.ts';
import { countRecords } from '../../graph-queries/networks/count-records.ts';
import { findNetwork } from '../../graph-queries/networks/find-network.ts';
import { membershipsOfActors } from '../../graph-queries/networks/memberships-of-actors.ts';
import { networkLayers } from '../../graph-queries/networks/network-layers.ts';
import { networkMembers } from '../../graph-queries/networks/network-members.ts';
import { networkEvents } from '../../graph-queries/networks/network-events.ts';
import { networkWaves } from '../../graph-queries/networks/network-waves.ts';
import { waveCounts } from '../../graph-queries/networks/wave-counts.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { searchWords } from '../../contract/search-words.ts';
import { sliceKindOf, wavesInOrder } from '../../contract/slice-kind.ts';
import { cursorsOf, rankedPage } from './cursor.ts';
import { eventAnswers } from './event-answers.ts';
import { readNetworks, searchNetworks } from './search-networks.ts';
import { attributesShown } from './record-attributes.ts';
import type { NetworkReader } from './ports/network-reader.ts';

const cursors = cursorsOf('networks', ['string']);
const searchCursors = cursorsOf('network-search', ['number']);
const eventCursors = cursorsOf('network-events', ['string']);

export function networkQueries({
  runQuery,
  inOneVersion,
}: QueryRunner): Pick<
  NetworkReader,
  'listNetworks' | 'findNetwork' | 'listNetworkEvents' | 'membershipsOf' | 'membersOf' | 'countRecords'
> {
  return {
    async listNetworks({ limit, cursor, q, ...query }) {
      const words = searchWords(q ?? '');
      if (words.length > 0) {
        const found = await searchNetworks(runQuery, query, words);
        return rankedPage(searchCursors, found.map(summaryOf), { limit, cursor });
      }
      const after = cursors.after(cursor);
      const start = after && String(after[0]);
      const rows = await readNetworks(runQuery, query, { after: start, limit: limit + 1 });
      return cursors.page(rows, limit, ({ id }) => [id], summaryOf);
    },
    listNetworkEvents: (id, { limit, cursor }) =>
      inOneVersion(async (run) => {
        const [found, happened] = await Promise.all([
          run(findNetwork, { id }),
          run(networkEvents, { ids: [id] }),
        ]);
        if (found.length === 0) return null;
        const events = await eventAnswers(run, happened);
        const seen = eventCursors.after(cursor)?.[0];
        const start = seen === undefined ? 0 : events.findIndex((event) => event.id === seen) + 1;
        const rest = events.slice(start, start + limit + 1);
        return eventCursors.page(
          rest,
          limit,
          (event) => [event.id],
          (event) => event,
        );
      }),
    findNetwork: (id) => inOneVersion((run) => detailOf(run, id)),
    membershipsOf: (actorIds) => runQuery(membershipsOfActors, { ids: [...new Set(actorIds)] }),
    membersOf: (networkIds) => runQuery(networkMembers, { ids: [...new Set(networkIds)] }),
    async countRecords(id) {
      const rows = await runQuery(countRecords, { id });
      // The query names the types itself.
      return rows.map((row) => ({ ...row, type: row.type as RecordType }));
    },
  };
}

function summaryOf(row: Row<typeof findNetwork>): NetworkSummary {
  const { type: _type, attributes, file: _file, row: _row, ...summary } = row;
  return { ...summary, ...englishShown({ attributes }) };
}

async function detailOf(runQuery: RunQuery, id: string): Promise<NetworkDetail | null> {
  // Asked for together with what there may be nothing of: one way to the database.
  const [[network], members, waves, counts, layers] = await Promise.all([
    runQuery(findNetwork, { id }),
    runQuery(networkMembers, { ids: [id] }),
    runQuery(networkWaves, { ids: [id] }),
    runQuery(waveCounts, { id }),
    runQuery(networkLayers, { id }),
  ]);
  if (!network) return null;
  const countsOf = new Map(counts.map((count) => [count.waveId, count]));
  return {
    ...summaryOf(network),
    attributes: attributesShown(network).attributes,
    memberships: members.map(membershipOf),
    waves: wavesInOrder(waves).map((wave) => sliceOf(wave, countsOf.get(wave.waveId))),
    layers,
    ...retained(network),
  };
}

function retained(network: Row<typeof findNetwork>): Pick<NetworkDetail, 'retainUntil'> {
  const retainUntil = retainUntilOf(network);
  return retainUntil === null ? {} : { retainUntil };
}

function membershipOf(row: Row<typeof networkMembers>): NetworkDetail['memberships'][number] {
  const { type: _type, actorAttributes, ...membership } = row;
  const actor = englishShown({ attributes: actorAttributes }).english?.name;
  const { attributes, english } = attributesShown(row);
  const both = { ...english, ...(actor === undefined ? {} : { name: actor }) };
  return { ...membership, attributes, ...(Object.keys(both).length === 0 ? {} : { english: both }) };
}

/** Who was asked and who answered is told of a survey alone. */
function sliceOf(
  { type: _type, ...wave }: Row<typeof networkWaves>,
  counts: Row<typeof waveCounts> | undefined,
): NetworkDetail['waves'][number] {
  const { roster = null, respondents = null, ties = 0 } = counts ?? {};
  const isSurvey = sliceKindOf(wave, roster !== null) === 'survey';
  return {
    ...wave,
    ...attributesShown(wave),
    roster: isSurvey ? roster : null,
    respondents: isSurvey ? respondents : null,
    ties,
  };
}
