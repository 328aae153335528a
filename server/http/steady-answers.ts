import type { Request, RequestHandler, Response } from 'express';
import type { Endpoint } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';

/** Runs work in one state of the store; see the port. */
export type InOneState = Dependencies['store']['inOneState'];

/** Where no store is read, nothing changes. */
const atOnce: InOneState = (work) => work(() => Promise.resolve(true));

/** Says over which store the answers of the routes behind it are given: each is of one state of it. */
export function steadyAnswers({ store }: Pick<Dependencies, 'store'>): RequestHandler {
  return (_request, response, next) => {
    response.locals['inOneState'] = store.inOneState;
    next();
  };
}

/** How an endpoint is answered: what changes nothing may be worked out again, whatever else is done once. */
export function stateFor(endpoint: Endpoint, { method }: Request, { locals }: Response): InOneState {
  const readsOnly = method === 'GET' || method === 'HEAD' || endpoint.readsOnly === true;
  return (readsOnly ? (locals['inOneState'] as InOneState | undefined) : undefined) ?? atOnce;
}
