import { newRecord } from '../../../contract/new-record.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { fixture } from '../../store/fixture.ts';
import { support } from '../../store/fixture/support.ts';
import { at, report, saving, wholeSurvey } from '../../store/fixture/surveys.ts';
import { actor, draft, finding, fromFile, network, tie } from '../../store/records.ts';

/** Records of which little is known: every field that may be unknown is. */
export const unknowns: StoredRecord[] = [
  actor({ id: 'school:900', kind: 'school', name: 'Sin datos' }),
  actor({ id: 'sostenedor:natural-0123456789abcdef', kind: 'sostenedor', name: 'Persona natural' }),
  network({ id: 'network:sin-datos', name: 'Sin datos' }),
  tie({ layer: 'trust', from: 'school:900', to: 'school:1', networkId: 'network:sin-datos' }),
  newRecord('commitment', { networkId: 'network:sin-datos', commitmentId: 'c', actorIds: [] }),
];

/** A bit of everything that a store can hold; four revisions, the third undone. */
export async function fillStore(store: NetworkStore): Promise<void> {
  await store.commitRevision(
    draft({
      ...{ authority: 'register', importId: 'uno', counts: { rows: 3 }, changes: { 'actor.new': 2 } },
      findings: [finding('a'), finding('b', { row: null, column: null, found: null })],
    }),
    [...fixture, ...fromFile('apoyos.csv', support)],
  );
  const named = { record: actor({ id: 'school:2', kind: 'school', name: 'school:2' }), assumed: ['name'] };
  await store.commitRevision(draft({ title: 'Lazos' }), [
    ...fromFile('sin-datos.csv', unknowns),
    { ...named, file: 'sin-datos.csv', row: null },
  ]);
  await store.commitRevision(draft({ title: 'Equivocada' }), fixture.slice(0, 9));
  await store.undoRevision(3);
  const scope = { type: 'tie', where: { networkId: 'network:costa', waveId: 'w1' } } as const;
  await store.commitRevision(draft({ title: 'Ola corregida', replaces: [scope] }), []);
  await store.eraseRecords({ networkId: 'network:costa', actorId: 'school:4' });
  await store.saveView({
    id: 'vista',
    createdAt: at(1),
    state: { path: '/networks/network:costa', título: 'á' },
  });
  for (const id of ['a', 'b']) await store.surveys.putSurvey(wholeSurvey(id));
  await store.surveys.saveAnswer(saving('hash-a-0', 0));
  await store.surveys.closeSurvey({ id: 'b', closedAt: at(10), keepUntil: at(20) });
  await store.surveys.recordClosing({ id: 'b', report: report(4) });
}
