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
  const isOnDocuments = facts.basis === 'documents';
  return statements(
    facts.simulated && statement('simulated'),
    isOnDocuments && statement('documents'),
    boundaryOf(members, isOnDocuments),
    outsiders > 0 && statement('outsiders', { outsiders }),
    facts.waves.length === 0 && !isOnDocuments && statement('no-waves'),
    ...facts.waves.flatMap((wave) => sliceStatements(wave, language)),
    statement(isOnDocuments ? 'nothing-supposed' : 'no-imputation'),
    period.from !== null && statement('period', { from: period.from, to: period.to ?? period.from }),
    retainUntil !== null && statement('retained', { until: retainUntil }),
    ...sources.map(({ title, importedAt, records }) =>
      statement('source', { title, date: importedAt.slice(0, 10), records }),
    ),
  );
}

function boundaryOf(members: number | null, isOnDocuments: boolean): Statement {
  if (members !== null) return statement('roster', { members });
  return statement(isOnDocuments ? 'named-in-documents' : 'roster-unknown');
}

/** Where nobody was asked, and where it is not known, nothing is said of answers. */
function sliceStatements(wave: Wave, language: Language): (Statement | false | null)[] {
  const { kind } = wave;
  const named = sliceName(wave, language);
  if (kind === 'survey') return surveyStatements(wave, named, language);
  const code = kind === null ? 'slice-unknown' : `${kind}-slice`;
  return [statement(code, { wave: named }), ...tieStatements(wave, language)];
}

/** What its source calls a slice, or else its id, with the date where that says more. */
function sliceName({ waveId, date, name, english }: Wave, language: Language): string {
  const given = (language === 'en' ? english?.['name'] : undefined) ?? name;
  if (given !== null) return given;
  return date === null || date === waveId ? waveId : `${waveId} (${date})`;
}

function surveyStatements(wave: Wave, named: string, language: Language): (Statement | false | null)[] {
  const { roster, respondents, informants, layersAsked, heldBack, maxNominations } = wave;
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
    ...tieStatements(wave, language),
  ];
}

/** Only what was asked is mentioned; a tie on record is a tie. */
const tieStatements = ({ kind, byLayer }: Wave, language: Language): (Statement | null)[] =>
  byLayer.map(({ layer, ties, mentions }) => {
    const name = layerById(layer).name[language];
    if (ties === 0) return null;
    return kind === 'period' || kind === 'register'
      ? statement('ties-on-record', { layer: name, ties })
      : statement('ties', { layer: name, ties, mentions });
  });

/** Layers and characteristics by their names, and by their ids where Telar does not know them. */
const namesOf = (heldBack: Wave['heldBack'], language: Language): string[] =>
  heldBack.map(({ kind, id }) =>
    kind === 'rating' && characteristics.some((known) => known.id === id)
      ? narrator.sentence(`characteristics.${id}.name`)[language]
      : layerById(id).name[language],
  );
