import { countTerritory } from '../../graph-queries/graphs/count-territory.ts';
import { countNetwork } from '../../graph-queries/networks/count-network.ts';
import { publicDependencies } from '../../contract/public-dependencies.ts';
import type { QueryRunner } from '../../graph-queries/query.ts';
import { findTerritory } from '../../graph-queries/territories/find-territory.ts';
import { partnerKinds } from './graph-queries.ts';
import type { GraphReader } from './ports/graph-reader.ts';

const nothing = { actors: 0, ties: 0 };

export function countQueries({ runQuery, inOneVersion }: QueryRunner): Pick<GraphReader, 'countTies'> {
  return {
    countTies: async (query) => {
      if ('networkId' in query) {
        return (await runQuery(countNetwork, { ids: [query.networkId] }))[0] ?? nothing;
      }
      const { territoryId: id, year, scope } = query;
      return inOneVersion(async (run) => {
        const [territory] = await run(findTerritory, { id });
        if (!territory) return nothing;
        const { simulated } = territory;
        const dependencies = scope === 'public' ? publicDependencies : null;
        const counted = await run(countTerritory, {
          ...{ id, simulated, year, dependencies },
          kinds: partnerKinds,
        });
        return counted[0] ?? nothing;
      });
    },
  };
}
