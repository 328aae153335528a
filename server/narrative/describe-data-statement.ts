import type { Bilingual } from '../../contract/identifiers.ts';
import type { DataStatement } from '../../contract/data-statements.ts';
import { layerById } from '../../contract/layers.ts';
import type { StatedFacts } from '../analysis/data-statement/data-statement.ts';
import { characteristics } from '../analysis/profile/characteristics.ts';
import { statement, statements, type Statement } from '../analysis/statement.ts';
import { narrator, sentencesOf } from './narrator.ts';

type Facts = StatedFacts & Pick<DataStatement, 'sources'>;
type Wave = Facts['waves'][number];

/** A data statement in sentences, in the order in which they are read. */
export const describeDataStatement = (facts: Facts): DataStatement['sentences'] =>
  sentencesOf(statementsOf(facts), 'data-statement');

function statementsOf(facts: Facts): Statement[] {
  const { members, outsiders, period, sources, retainUntil } = facts;
  const isOnDocuments = facts.basis === 'documents';
  return statements(
    facts.simulated && statement('simulated'),
    isOnDocuments && statement('documents'),
    boundaryOf(members, isOnDocuments),
    outsiders > 0 && statement('outsiders', { outsiders }),
    facts.waves.length === 0 && !isOnDocuments && statement('no-waves'),
    ...facts.waves.flatMap((wave) => sliceStatements(wave)),
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
function sliceStatements(wave: Wave): (Statement | false | null)[] {
  const { kind } = wave;
  const named = { text: sliceName(wave) };
  if (kind === 'survey') return surveyStatements(wave, named);
  const code = kind === null ? 'slice-unknown' : `${kind}-slice`;
  return [statement(code, { wave: named }), ...tieStatements(wave)];
}

/** What its source calls a slice, or else its id, with the date where that says more. */
function sliceName({ waveId, date, name, english }: Wave): Bilingual {
  const es = name ?? (date === null || date === waveId ? waveId : `${waveId} (${date})`);
  return { es, en: english?.['name'] ?? es };
}

function surveyStatements(wave: Wave, named: { text: Bilingual }): (Statement | false | null)[] {
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
      : statement('layers', { layers: { names: layersAsked.map((id) => layerById(id).name) } }),
    heldBack.length > 0 &&
      statement('held-back', {
        parts: { names: namesOf(heldBack) },
        minimum: heldBack[0]!.minimum,
      }),
    maxNominations === null ? statement('cap-unknown') : statement('cap', { cap: maxNominations }),
    ...tieStatements(wave),
  ];
}

/** Only what was asked is mentioned; a tie on record is a tie. */
const tieStatements = ({ kind, byLayer }: Wave): (Statement | null)[] =>
  byLayer.map(({ layer, ties, mentions }) => {
    const name = { text: layerById(layer).name };
    if (ties === 0) return null;
    return kind === 'period' || kind === 'register'
      ? statement('ties-on-record', { layer: name, ties })
      : statement('ties', { layer: name, ties, mentions });
  });

/** Layers and characteristics by their names, and by their ids where Telar does not know them. */
const namesOf = (heldBack: Wave['heldBack']): Bilingual[] =>
  heldBack.map(({ kind, id }) =>
    kind === 'rating' && characteristics.some((known) => known.id === id)
      ? narrator.sentence(`characteristics.${id}.name`)
      : layerById(id).name,
  );
