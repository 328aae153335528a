import { refuseDeepJson } from './json-depth.ts';
import { codedProblem } from './problems.ts';

/**
 * What JSON in UTF-8 holds: an object or a list, with or without a byte order mark.
 *
 * @throws TelarProblem `body-too-deep`; `body-unreadable` for what is no JSON, or a single value
 */
export function jsonFromBytes(bytes: Uint8Array): object {
  refuseDeepJson(bytes);
  const value = parsed(new TextDecoder().decode(bytes));
  if (typeof value !== 'object' || value === null) throw codedProblem('body-unreadable', {});
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw codedProblem('body-unreadable', {}, undefined, error);
  }
}
