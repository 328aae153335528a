import type { QueryClient } from '@tanstack/react-query';
import { may } from '../../contract/access.ts';
import { roles, scopesOfRole } from '../../contract/accounts.ts';
import { api, type EndpointName } from '../../contract/api.ts';
import type { RequestInput } from './address.ts';
import { RequestProblem } from './problem.ts';
import { request, type AnswerOf } from './request.ts';
import { readMe } from './session.ts';

/**
 * Sends one request, unless its reader may not send it: a panel of a screen that others see whole is then left out,
 * and no audit counts it as something that somebody tried. Who reads is waited for only where it matters.
 *
 * @throws RequestProblem 403, as the service answers
 */
export async function permittedRequest<Name extends EndpointName>(
  queries: QueryClient,
  name: Name,
  input: RequestInput & { signal: AbortSignal },
): Promise<AnswerOf<Name>> {
  if (!isForAllRoles(name) && !(await isPermitted(queries, name))) throw notPermitted();
  return request(name, input);
}

/** Whether every role may use an endpoint. */
const isForAllRoles = (name: EndpointName): boolean =>
  roles.every((role) => may({ kind: 'account', role, scopes: scopesOfRole[role] }, api[name]) === 'yes');

async function isPermitted(queries: QueryClient, name: EndpointName): Promise<boolean> {
  // Where it cannot be learnt who reads, the service decides.
  const me = await readMe(queries).catch(() => null);
  return me === null || may(me.reader, api[name]) !== 'forbidden';
}

/** As the service refuses it. */
const notPermitted = () =>
  new RequestProblem(
    403,
    { type: 'about:blank', title: '', status: 403, detail: '', code: 'not-permitted' },
    '',
  );
