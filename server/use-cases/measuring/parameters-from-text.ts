import { codedProblem } from '../../../contract/problems.ts';

/**
 * Parameters as a query string or a command line writes them: `epsilon=.02` for all named metrics that have one,
 * `pagerank:damping=.9` for one. Values stay texts; whoever measures reads them by the parameter's own schema.
 *
 * @throws TelarProblem `invalid-request` (field `parameters`) for a text of another form
 */
export function parametersFromText(texts: readonly string[]): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const text of texts) {
    const [, metric, name, value] = /^(?:([^:=]+):)?([^:=]+)=(.*)$/.exec(text) ?? notOfThisForm(text);
    if (metric === undefined) parameters[name!] = value;
    else parameters[metric] = { ...(parameters[metric] as object | undefined), [name!]: value };
  }
  return parameters;
}

function notOfThisForm(text: string): never {
  throw codedProblem('parameter-of-other-form', { found: text }, 'parameters');
}
