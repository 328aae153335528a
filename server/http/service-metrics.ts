import { Gauge, type Registry } from 'prom-client';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { preparationStates } from '../use-cases/preparing/preparation-state.ts';

/** What the service holds and does: read anew for each reading of the page. */
export function serviceMetrics(registry: Registry, telar: Dependencies, version: string): void {
  const registers = [registry];
  new Gauge({
    ...{ name: 'telar_info', help: 'Version of Telar and kind of its store.', registers },
    labelNames: ['version', 'engine'] as const,
  }).set({ version, engine: telar.store.engine }, 1);
  new Gauge({
    ...{
      name: 'telar_store_version',
      help: 'Version of the store, as a label; another one after each change.',
    },
    ...{ labelNames: ['store'] as const, registers },
    async collect() {
      this.reset();
      const store = await telar.store.storeVersion().catch(() => null);
      if (store !== null) this.set({ store: store.slice(0, 16) }, 1);
    },
  });
  new Gauge({
    ...{
      name: 'telar_store_up',
      help: '1 while the store can be reached with its present schema.',
      registers,
    },
    async collect() {
      const status = await telar.store.status();
      this.set(Number(status.reachable && status.schemaFound === status.schemaExpected));
    },
  });
  new Gauge({
    ...{ name: 'telar_jobs', help: 'Long work, by its state.', labelNames: ['state'] as const, registers },
    collect() {
      this.reset();
      for (const [state, jobs] of Object.entries(telar.jobs.counts())) this.set({ state }, jobs);
    },
  });
  queueMetrics(registers, telar);
  new Gauge({
    ...{ name: 'telar_cache_bytes', help: 'Bytes of answers that are kept, about.', registers },
    collect() {
      this.set(telar.cache.bytes);
    },
  });
  preparedMetrics(registers, telar);
  new Gauge({
    ...{ name: 'telar_previews_bytes', help: 'Bytes on disk of uploads that wait to be stored.', registers },
    async collect() {
      this.set(await telar.previews.bytes());
    },
  });
}

/** What is worked out ahead, and how far. */
function preparedMetrics(registers: Registry[], { prepared, preparation }: Dependencies): void {
  new Gauge({
    ...{ name: 'telar_prepared_bytes', help: 'Bytes of results worked out ahead that are kept.', registers },
    collect() {
      this.set(prepared.size().bytes);
    },
  });
  new Gauge({
    ...{ name: 'telar_preparation', help: 'What working out ahead is at: 1 for its state.', registers },
    labelNames: ['state'] as const,
    collect() {
      for (const state of preparationStates) this.set({ state }, Number(preparation.state.state === state));
    },
  });
  new Gauge({
    ...{ name: 'telar_prepared_networks', help: 'Networks of the store, and those worked out.', registers },
    labelNames: ['kind'] as const,
    collect() {
      const { networks, ready } = preparation.state;
      this.set({ kind: 'all' }, networks);
      this.set({ kind: 'ready' }, ready);
    },
  });
}

/** What waits: answers for their turn, and tasks for a thread. */
function queueMetrics(registers: Registry[], { cache, pools }: Dependencies): void {
  const labelNames = ['kind'] as const;
  new Gauge({
    ...{ name: 'telar_answers_waiting', help: 'Answers that wait for their turn.', labelNames, registers },
    collect() {
      for (const [kind, { waiting }] of Object.entries(cache.load)) this.set({ kind }, waiting);
    },
  });
  new Gauge({
    name: 'telar_answers_waiting_seconds',
    help: 'Seconds that the first answer of the queue has waited.',
    ...{ labelNames, registers },
    collect() {
      for (const [kind, { oldestMs }] of Object.entries(cache.load)) this.set({ kind }, oldestMs / 1000);
    },
  });
  new Gauge({
    ...{ name: 'telar_tasks_waiting', help: 'Tasks that wait for a thread.', labelNames, registers },
    collect() {
      for (const [kind, pool] of Object.entries(pools)) this.set({ kind }, pool.waiting);
    },
  });
}
