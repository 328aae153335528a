import { flag, integer, number, text } from './bulk.ts';

const ofNetwork = {
  network: text('id of the network'),
  name: text('its name'),
  kind: text('its kind, such as `rme` or `microcentro`'),
  simulated: flag('whether it is simulated'),
  territory: text('id of its territory'),
};

/** A row a network, wave and metric; of metrics of actors and ties a row each. */
export const metricColumns = {
  ...ofNetwork,
  wave: text('wave (survey or period); empty: the network has none'),
  date: text('date of the wave, as precise as its source'),
  metric: text('id of the metric, as `GET /metrics` names it'),
  level: text('what the number is of: `network`, `actor` or `tie`'),
  part: text('which number of a metric that gives several, such as the `mutual` of a dyad census'),
  actor: text('id of the actor that the number is of'),
  from: text('first end of the tie that the number is of'),
  to: text('second end of the tie that the number is of'),
  value: number('the number; empty where there is none, never 0 in its place'),
  undefined: text('why there is no number'),
  text: text('what a metric gives that is no number, such as a set of actors, as JSON'),
  n: integer('actors that the metric read'),
  m: integer('ties that the metric read'),
  ties: text('what `m` counts: `arcs` or `pairs`'),
  directed: flag('whether ties were read with their direction'),
  layers: text('layers that were read, separated by `|`'),
  missing: integer('members of the roster that did not answer; empty: the roster is not known'),
  version: integer('version of the metric: it goes up when the same data give another number than before'),
  parameters: text('parameters of the metric, as JSON'),
  seed: integer('seed of what was drawn; empty: nothing was'),
  engine: text('who measured'),
  datasetHash: text('hash of the facts that were read'),
};

const ofAssessedWave = {
  ...ofNetwork,
  wave: text('wave (survey)'),
  members: integer('members in the wave'),
  respondents: integer('members that answered; empty: not known'),
  responseRate: number('share of the roster that answered; empty: not known'),
};

/** A row a network, wave and pattern. */
export const assessmentColumns = {
  ...ofAssessedWave,
  pattern: text('id of the pattern, as `GET /patterns` names it'),
  reading: text('`test`, `rule` or `fact`'),
  state: text('`flagged`, `not-flagged` or `not-enough-evidence`'),
  undefined: text('why there is not enough evidence, or why the network was not assessed'),
  grade: text('how sure a flag is: `finding` or `unconfirmed`; empty: no flag, or a fact'),
  p: number('p-value of the test; empty: no test'),
  attainable: number('smallest p-value that it could have taken here'),
  q: number('p-value against the whole list (Benjamini–Hochberg); only the last wave has one'),
  repeats: flag('whether it was flagged in the wave before, by mostly the same ties'),
  subjects: text('ids of the actors that it is about, separated by `|`; empty: the whole network'),
  summaryEs: text('what it says, in Spanish'),
  summaryEn: text('what it says, in English'),
};

/** What no network says by itself: rows with one of these come when the last network of the list is assessed. */
export const columnsOfList: readonly string[] = ['q', 'grade'] satisfies (keyof typeof assessmentColumns)[];

/** A row a network, wave and characteristic. */
export const profileColumns = {
  ...ofAssessedWave,
  characteristic: text('id of the characteristic, as `GET /characteristics` names it'),
  state: text('`strong`, `weak` or `not-enough-evidence`'),
  undefined: text('why there is not enough evidence, or why the network was not assessed'),
  mean: number('mean of the ratings, 1 to 4; empty: nobody rated it'),
  low: number('lower end of the 95 % interval of the mean'),
  high: number('upper end of the 95 % interval of the mean'),
  raters: integer('schools that rated it'),
  agreement: number('how far raters agree, 0 to 1'),
  structureEs: text('what the ties show of it, in Spanish'),
  structureEn: text('what the ties show of it, in English'),
};

/** A row a revision, network, actor or survey that is other than it was. */
export const changeColumns = {
  kind: text('`revision`, `network`, `actor` or `survey`'),
  id: text('its id; of a revision its number'),
  name: text('its name, or the title of a revision or survey'),
  revision: integer(
    'the last import that something of it came with: the highest of these is the next `since`. Empty: surveys that run are no import',
  ),
  state: text('of a revision `current` or `undone`, of a survey `open` or `closed`'),
  at: text('when a revision was imported, or a survey was opened'),
  stamp: text(
    'another text whenever anything of it is other than before, also after an undo or an erasure, which leave no later revision behind: keep it, and compare',
  ),
};
