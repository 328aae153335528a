/**
 * What is said of each problem of pure code, by its code; `{name}` stands for a value of the problem. Codes do not
 * change: a client that writes other words, or in another language, goes by the code and the values.
 */
export const problemSentences = {
  'actor-listed-twice': 'The actor {actor} is listed twice; list each actor once.',
  'attendance-listed-twice': 'An actor or activity is listed twice; list each once.',
  'attendance-names-unlisted': 'The attendance names {id}, which is not listed.',
  'attribute-of-other-length': 'The attribute {attribute} has {values} values for {actors} actors.',
  'best-tie-of-unknown-actor':
    'The best tie was to touch {actor}, which is not among the actors that are read: choose actors of this view.',
  'cost-of-some-ties':
    'Some ties have a cost and others none ({from} → {to}); give all of them one, or none.',
  'direction-open':
    'The files do not say whether ties have a direction. Choose directed or undirected, and store then.',
  'doubts-open':
    'Not decided yet: {doubts}. Decide what they are about, or accept what is proposed for them, and store then.',
  'edit-adds-known-actor': 'Edit {edit} ({kind}) adds {actor}, which is there already.',
  'edit-adds-self-tie': 'Edit {edit} ({kind}) ties {actor} to itself.',
  'edit-names-unknown-actor': 'Edit {edit} ({kind}) names {actor}, which is not there.',
  'layer-held-back':
    'The layer {layer} of the network {network} is held back: fewer than {minimum} schools answered it.',
  'layer-not-asked-in-network':
    'The layer {layer} was not asked in the network {network}; its layers are: {known}.',
  'layer-not-asked-in-wave':
    'The layer {layer} was not asked in wave {wave} of the network {network}; its layers are: {known}.',
  'layers-differ-in-direction': 'Directed and undirected layers cannot be compared tie by tie.',
  'network-of-simulation':
    'The network {network} is simulated: it follows from its seed. Only networks that somebody brought can be changed.',
  'network-shipped':
    'The network {network} came with Telar. Only networks that somebody brought can be changed.',
  'network-with-open-survey':
    'The survey "{survey}" of the network {network} is open. Close it, and take the network out then.',
  'nothing-to-store': 'The files hold nothing that could be stored: no tie, answer or fact of an actor.',
  'null-model-needs-directions':
    'The null model "{model}" is one of directed networks; this one is read as undirected. Follow directions, or take "swaps" or "ties".',
  'null-model-needs-network-metric':
    'A null model compares numbers of the whole network; none of the metrics asked for is one.',
  'null-model-too-large': 'The null model "{model}" takes up to {limit} actors; this network has {actors}.',
  'parameter-not-valid': 'The parameter "{parameter}" of {metric} is {value}: {why}.',
  'parameters-not-an-object': 'The parameters of {metric} are not an object.',
  'preview-gone':
    'There is no preview "{id}" any more: previews are deleted after a while, and when newer ones need their place. Send the files again.',
  'preview-without-network': 'The preview holds no network "{network}" to draw; its networks are: {known}.',
  'reading-broke-off':
    'Reading these files broke off, and nothing was stored. Send them again; if it happens again, the files may be damaged.',
  'reading-ran-out-of-memory':
    'Reading these files takes more than the {megabytes} MB of memory that one import may use. Send fewer or smaller files.',
  'reading-took-too-long':
    'Reading these files took more than {seconds} seconds and was stopped. Send fewer or smaller files.',
  'rows-refused': 'Some rows could not be read ({refused}). Correct them, or accept that they are left out.',
  'self-tie': 'The tie {from} → {to} joins an actor with itself; leave self-ties out.',
  'several-networks-decided':
    'The files hold {networks} networks: name, territory and survey can only be decided of one.',
  'several-waves-decided':
    'The files hold several surveys ({waves}): which survey it is can only be decided of one.',
  'simulated-real-school': '{actor} is a school that exists: a simulated network has fictional schools only.',
  'shape-does-not-fit':
    '{file} cannot be read as "{shape}". Leave its shape as it was recognised, or give the columns their roles one by one.',
  'table-not-recognised':
    '{file} is a table of {rows} rows and {columns} columns ({headings}) in none of the forms that Telar knows. Expected: a list of ties with two columns such as origen and destino; a matrix with the same schools in rows and columns; one row a school that answers, with those it names in further columns; the answers of a form with a column for the school of the respondent; or a list of schools under rbd or nombre.',
  'survey-being-closed':
    'The survey is being closed. The answer is erased; erase it once more when the survey is closed, so that nothing of it becomes part of the network.',
  'threshold-out-of-range': '{threshold}: expected a number from {low} to {high}, found {found}',
  'tie-amount-out-of-range':
    'The tie {from} → {to} has the {what} {amount}; expected a finite number over 0, from {low} to {high}.',
  'tie-names-unknown-actor': 'The tie {from} → {to} names the actor {actor}, which is not among the actors.',
  'unknown-cell': '{file} has no cell in row {row} under the heading "{column}".',
  'unknown-column-decided': '{file} has {columns} columns; there is no column {column} to decide on.',
  'unknown-match': '"{id}" was matched with {actor}, which is not stored.',
  'unknown-metric': 'There is no metric "{metric}"; the catalogue of metrics lists those that exist.',
  'unknown-parameter': 'None of the metrics asked for has a parameter "{parameter}".',
  'unknown-parameter-of-metric': 'The metric {metric} has no parameter "{parameter}".',
  'unknown-table-decided': 'There is no table "{file}" to decide on; the tables are: {known}.',
  'unknown-query': 'There is no parameter "{parameter}" here; the parameters are: {known}.',
  'unknown-support': 'The network {network} has no actor "{actor}"; `of` names the support that ended.',
  'unknown-wave': 'The network {network} has no wave "{wave}"; its waves are: {known}.',
  'upload-file-too-large': 'A file is larger than the {megabytes} MB this server accepts.',
  'upload-of-other-form': 'Send up to {most} files in the field "files" of a form.',
  'upload-too-large':
    'These files are together larger than the {megabytes} MB this server accepts at once. Send them in parts, or as a zip.',
  'upload-without-files': 'Send one file or more in the field "files" of a form.',
  'uploads-too-many': '{limit} uploads are being read. Send these files again in a moment.',
  'waves-differ-in-direction': 'A directed and an undirected wave cannot be compared tie by tie.',
} as const satisfies Record<string, string>;
export type ProblemCode = keyof typeof problemSentences;

export type ProblemValues = Readonly<Record<string, string | number>>;

/** @example sentenceOf('unknown-metric', { metric: 'fame' })   // There is no metric "fame"; the catalogue … */
export function sentenceOf(code: ProblemCode, values: ProblemValues): string {
  return problemSentences[code].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
}
