/**
 * What is said of each problem of pure code, by its code; `{name}` stands for a value of the problem. Codes do not
 * change: a client that writes other words, or in another language, goes by the code and the values.
 */
export const problemSentences = {
  'actor-listed-twice': 'The actor {actor} is listed twice; list each actor once.',
  'attendance-listed-twice': 'An actor or activity is listed twice; list each once.',
  'attendance-names-unlisted': 'The attendance names {id}, which is not listed.',
  'attribute-of-other-length': 'The attribute {attribute} has {values} values for {actors} actors.',
  'cost-of-some-ties':
    'Some ties have a cost and others none ({from} → {to}); give all of them one, or none.',
  'edit-adds-known-actor': 'Edit {edit} ({kind}) adds {actor}, which is there already.',
  'edit-adds-known-tie': 'Edit {edit} ({kind}) adds the tie {from} – {to}, which is there already.',
  'edit-adds-self-tie': 'Edit {edit} ({kind}) ties {actor} to itself.',
  'edit-names-unknown-actor': 'Edit {edit} ({kind}) names {actor}, which is not there.',
  'edit-removes-unknown-tie': 'Edit {edit} ({kind}) removes the tie {from} – {to}, which is not there.',
  'layer-not-asked-in-network':
    'The layer {layer} was not asked in the network {network}; its layers are: {known}.',
  'layer-not-asked-in-wave':
    'The layer {layer} was not asked in wave {wave} of the network {network}; its layers are: {known}.',
  'layers-differ-in-direction': 'Directed and undirected layers cannot be compared tie by tie.',
  'null-model-needs-directions':
    'The null model "{model}" is one of directed networks; this one is read as undirected. Follow directions, or take "swaps" or "ties".',
  'null-model-needs-network-metric':
    'A null model compares numbers of the whole network; none of the metrics asked for is one.',
  'null-model-too-large': 'The null model "{model}" takes up to {limit} actors; this network has {actors}.',
  'parameter-not-valid': 'The parameter "{parameter}" of {metric} is {value}: {why}.',
  'parameters-not-an-object': 'The parameters of {metric} are not an object.',
  'self-tie': 'The tie {from} → {to} joins an actor with itself; leave self-ties out.',
  'threshold-out-of-range': '{threshold}: expected a number from {low} to {high}, found {found}',
  'tie-amount-out-of-range':
    'The tie {from} → {to} has the {what} {amount}; expected a finite number over 0, from {low} to {high}.',
  'tie-names-unknown-actor': 'The tie {from} → {to} names the actor {actor}, which is not among the actors.',
  'unknown-metric': 'There is no metric "{metric}"; the catalogue of metrics lists those that exist.',
  'unknown-parameter': 'None of the metrics asked for has a parameter "{parameter}".',
  'unknown-parameter-of-metric': 'The metric {metric} has no parameter "{parameter}".',
  'unknown-wave': 'The network {network} has no wave "{wave}"; its waves are: {known}.',
  'waves-differ-in-direction': 'A directed and an undirected wave cannot be compared tie by tie.',
} as const satisfies Record<string, string>;
export type ProblemCode = keyof typeof problemSentences;

export type ProblemValues = Readonly<Record<string, string | number>>;

/** @example sentenceOf('unknown-metric', { metric: 'fame' })   // There is no metric "fame"; the catalogue … */
export function sentenceOf(code: ProblemCode, values: ProblemValues): string {
  return problemSentences[code].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
}
