import { contractSearch } from '../../contract/contract-search.ts';
import type { Contract } from '../../contract/contracts.ts';
import { contractsOfSchools } from '../../graph-queries/contracts/contracts-of-schools.ts';
import { evaluationsOfProviders } from '../../graph-queries/contracts/evaluations-of-providers.ts';
import { listContracts } from '../../graph-queries/contracts/list-contracts.ts';
import type { QueryRunner, RunQuery } from '../../graph-queries/query.ts';
import { resultsOfSchools } from '../../graph-queries/results/results-of-schools.ts';
import { schoolsOfComunas } from '../../graph-queries/results/schools-of-comunas.ts';
import { contractAnswers, contractKey } from './contract-answers.ts';
import { cursorsOf } from './cursor.ts';
import { readMatching } from './read-matching.ts';
import type { SupportReader } from './ports/support-reader.ts';

type ContractQuery = Omit<Parameters<SupportReader['listContracts']>[0], 'limit' | 'cursor'>;

const cursors = cursorsOf('contracts', ['string']);

export const supportQueries = ({ runQuery, inOneVersion }: QueryRunner): SupportReader => ({
  listContracts: ({ limit, cursor, ...query }) =>
    inOneVersion(async (run) => {
      const after = cursors.after(cursor);
      const start = after && String(after[0]);
      const found = await searchContracts(run, query, { after: start, limit: limit + 1 });
      return cursors.page(
        found,
        limit,
        ({ id }) => [id],
        (contract) => contract,
      );
    }),
  contractsOf: (query) =>
    inOneVersion(async (run) => contractAnswers(run, await run(contractsOfSchools, parties(query)))),
  contractRecordsOf: (query) =>
    inOneVersion(async (run) => {
      const contracts = await run(contractsOfSchools, parties(query));
      const known = new Set(contracts.map(contractKey));
      const ids = [...new Set(contracts.map(({ providerId }) => providerId))];
      const evaluations = await run(evaluationsOfProviders, { ids });
      return { contracts, evaluations: evaluations.filter((given) => known.has(contractKey(given))) };
    }),
  resultsOf: (schoolIds) => runQuery(resultsOfSchools, { ids: [...new Set(schoolIds)] }),
  schoolsOfComunas: (comunaIds) => runQuery(schoolsOfComunas, { comunaIds: [...new Set(comunaIds)] }),
});

const parties = ({ schoolIds, sostenedorIds }: Parameters<SupportReader['contractsOf']>[0]) => ({
  schoolIds: [...new Set(schoolIds)],
  sostenedorIds: [...new Set(sostenedorIds)],
});

/** Contracts after a place, as many as wanted, whose texts hold every word of the search. */
async function searchContracts(
  runQuery: RunQuery,
  { q, providerId, sostenedorId, schoolId, territoryId }: ContractQuery,
  range: { after: string | null; limit: number },
): Promise<Contract[]> {
  return readMatching(range, q === undefined ? null : contractSearch(q), async (after, limit) => {
    const rows = await runQuery(listContracts, {
      providerId: providerId ?? null,
      sostenedorId: sostenedorId ?? null,
      schoolId: schoolId ?? null,
      territoryId: territoryId ?? null,
      ...{ after, limit },
    });
    const contracts = await contractAnswers(
      runQuery,
      rows.map(({ key: _key, ...contract }) => contract),
    );
    return contracts.map((contract, at) => [rows[at]!.key, contract] as const);
  });
}
