import type { Aftermath, AftermathTie } from '../../contract/aftermath.ts';
import { hasRole, layerById } from '../../contract/layers.ts';
import type { AftermathFacts } from '../analysis/aftermath/aftermath.ts';
import { statement, statements, type Statement } from '../analysis/statement.ts';
import { sentencesOf } from './narrator.ts';

/** What remained after a support, in sentences, in the order in which they are read. */
export const describeAftermath = (facts: AftermathFacts): Aftermath['sentences'] =>
  sentencesOf(statementsOf(facts), 'aftermath');

function statementsOf({ of, state, period, ...facts }: AftermathFacts): Statement[] {
  if (of === null) return [statement('no-support')];
  const name = { text: { es: of.name, en: of.english?.['name'] ?? of.name } };
  if (period.from === null && period.to === null) return [statement('undated', { name })];
  const dates = { name, from: period.from ?? 'none', to: period.to ?? 'none' };
  if (state === 'still-running') return [statement('still-running', dates)];
  const { during } = facts.ties;
  const layers = facts.layersNotAsked.map((id) => layerById(id).name);
  return statements(
    statement('period', dates),
    during !== null && statement('during', countsOf(during)),
    during !== null &&
      facts.ended.length > 0 &&
      statement('ended', { ...countedTies(facts.ended), all: during.all }),
    facts.endedEarlier.length > 0 && statement('ended-earlier', { count: facts.endedEarlier.length }),
    facts.outlived.length > 0 && statement('outlived', countedTies(facts.outlived)),
    facts.new.length > 0 && statement('new', countedTies(facts.new)),
    facts.unknown.length > 0 && statement(unknownCode(facts.unknown), { count: facts.unknown.length }),
    layers.length > 0 && statement('layers-not-asked', { layers: { names: layers } }),
    statement(state),
  );
}

/** Nobody is asked about what an authority or a contract records: of that only the date can be missing. */
const unknownCode = (unknown: readonly AftermathTie[]): string =>
  unknown.every(({ layer }) => hasRole(layer, 'register')) ? 'unknown-dates' : 'unknown';

const countsOf = ({ all, support, schools, others }: NonNullable<AftermathFacts['ties']['during']>) => ({
  ...{ all, support, schools, others },
});

const countedTies = (ties: readonly AftermathTie[]) => ({
  count: ties.length,
  schools: ties.filter(({ among }) => among === 'schools').length,
});
