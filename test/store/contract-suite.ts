import { afterAll, beforeAll, describe } from 'vitest';
import { actorCases } from './contract/actors.ts';
import { archiveCases } from './contract/archive.ts';
import { batchCases, lastWaveCases } from './contract/batches.ts';
import { contractCases } from './contract/contracts.ts';
import { decisionCases } from './contract/decisions.ts';
import { documentedCases } from './contract/documented.ts';
import { erasureCases } from './contract/erasure.ts';
import { graphCases } from './contract/graphs.ts';
import { importCases } from './contract/imports.ts';
import { modelCases } from './contract/model.ts';
import { networkCases } from './contract/networks.ts';
import { ownNetworkCases } from './contract/own-networks.ts';
import { pagingCases } from './contract/paging.ts';
import { revisionCases } from './contract/revisions.ts';
import { searchCases } from './contract/search.ts';
import { statementCases } from './contract/statements.ts';
import { supportCases } from './contract/support.ts';
import { surveyCases } from './contract/surveys.ts';
import { territoryCases } from './contract/territories.ts';
import { undoCases } from './contract/undo.ts';
import { versionCases } from './contract/versions.ts';
import { viewCases } from './contract/views.ts';
import { fixture } from './fixture.ts';
import type { OpenStore } from './open-store.ts';
import { draft, finding } from './records.ts';

/** What the port promises, asked of one engine. Every engine must pass all of it. */
export function storeContract(name: string, engine: { open: OpenStore }): void {
  describe(`${name} keeps the store contract`, () => {
    describe('reading', () => {
      let opened: Awaited<ReturnType<OpenStore>>;
      const store = () => opened.store;
      beforeAll(async () => {
        opened = await engine.open();
        await opened.store.commitRevision(
          draft({ findings: [finding('a'), finding('b'), finding('a')] }),
          fixture,
        );
        await opened.store.commitRevision(draft(), []);
        await opened.store.commitRevision(draft(), []);
      });
      afterAll(() => opened.close());

      territoryCases(store);
      actorCases(store);
      searchCases(store);
      graphCases(store);
      networkCases(store);
      batchCases(store);
      pagingCases(store);
      viewCases(store);
    });
    describe('writing', () => {
      importCases(engine.open);
      surveyCases(engine.open);
      decisionCases(engine.open);
      undoCases(engine.open);
      revisionCases(engine.open);
      statementCases(engine.open);
      erasureCases(engine.open);
      ownNetworkCases(engine.open);
      archiveCases(engine.open);
      versionCases(engine.open);
      lastWaveCases(engine.open);
      documentedCases(engine.open);
      supportCases(engine.open);
      contractCases(engine.open);
      modelCases(engine.open);
    });
  });
}
