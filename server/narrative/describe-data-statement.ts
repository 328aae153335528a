import type { DataStatement } from '../../contract/data-statements.ts';
import { layerById } from '../../contract/layers.ts';
import type { StatedFacts } from '../analysis/data-statement/data-statement.ts';
import { characteristics } from '../analysis/profile/characteristics.ts';
import { statement, statements, type Statement } from '../analysis/statement.ts';
import { narrator } from './narrator.ts';

type Facts = StatedFacts & Pick<DataStatement, 'sources'>;
type Wave = Facts['waves'][number];
type Language = 'es' | 'en';

const scope = 'data-statement';

/** A data statement in sentences, in the order in which they are read. */
export const describeDataStatement = (facts: Facts): DataStatement['sentences'] => ({
  es: sentencesIn('es', facts),
  en: sentencesIn('en', facts),
});

const sentencesIn = (language: Language, facts: Facts): string[] =>
  statementsOf(facts, language).map((each) => narrator.paragraph([each], scope)[language]);

/** Layers have names of their own in each language, so the values differ with it. */
function statementsOf(facts: Facts, language: Language): Statement[] {
  const { members, outsiders, period, sources, retainUntil } = facts;
  return statements(
    facts.simulated && statement('simulated'),
    members === null ? statement('roster-unknown') : statement('roster', { members }),
    outsiders > 0 && statement('outsiders', { outsiders }),
    facts.waves.length === 0 && statement('no-waves'),
    ...facts.waves.flatMap((wave) => waveStatements(wave, language)),
    statement('no-imputation'),
    period.from !== null && statement('period', { from: period.from, to: period.to ?? period.from }),
    retainUntil !== null && statement('retained', { until: retainUntil }),
    ...sources.map(({ title, importedAt, records }) =>
      statement('source', { title, date: importedAt.slice(0, 10), records }),
    ),
  );
}

function waveStatements(wave: Wave, language: Language): (Statement | false | null)[] {
  const { waveId, roster, respondents, informants, layersAsked, heldBack, maxNominations } = wave;
  const named = wave.date === null || wave.date === waveId ? waveId : `${waveId} (${wave.date})`;
  return [
    roster === null || respondents === null
      ? statement('answers-unknown', { wave: named })
      : statement('answers', { wave: named, roster, respondents, rate: { share: respondents / roster } }),
    informants !== null && respondents !== null && informants > respondents
      ? statement('informants', { informants })
      : null,
    layersAsked === null
      ? statement('layers-unknown')
      : statement('layers', { layers: { names: layersAsked.map((id) => layerById(id).name[language]) } }),
    heldBack.length > 0 &&
      statement('held-back', {
        parts: { names: namesOf(heldBack, language) },
        minimum: heldBack[0]!.minimum,
      }),
    maxNominations === null ? statement('cap-unknown') : statement('cap', { cap: maxNominations }),
    ...wave.byLayer.map(({ layer, ties, mentions }) =>
      ties === 0 ? null : statement('ties', { layer: layerById(layer).name[language], ties, mentions }),
    ),
  ];
}

/** Layers and characteristics by their names, and by their ids where Telar does not know them. */
const namesOf = (heldBack: Wave['heldBack'], language: Language): string[] =>
  heldBack.map(({ kind, id }) =>
    kind === 'rating' && characteristics.some((known) => known.id === id)
      ? narrator.sentence(`characteristics.${id}.name`)[language]
      : layerById(id).name[language],
  );
