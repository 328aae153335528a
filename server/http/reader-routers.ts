import type { RequestHandler, Router } from 'express';
import type { Endpoint } from '../../contract/api.ts';
import { type TelarFor, telarsFor } from '../use-cases/access/telar-for.ts';
import { territoryTest } from '../use-cases/access/territory-test.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { unknownId } from '../use-cases/unknown-id.ts';
import { apiRouter } from './api-router.ts';
import { endpointAt, type NamedEndpoint } from './endpoint-at.ts';
import type { SharedState } from './shared-state.ts';
import { readerOf, type RequestReader } from './sign-in.ts';

/**
 * The routes of the API over what each reader is given. Whether an address may be used at all has been decided before.
 *
 * @param minimum schools that must have answered, for anybody; as by default unless given
 */
export function readerRouters(telar: Dependencies, shared: SharedState, minimum?: number): RequestHandler {
  const telarFor = telarsFor(telar, minimum);
  const isInside = territoryTest(telar.store);
  const routers = new WeakMap<Dependencies, Router>();
  return async (request, response, next) => {
    const [reader, found] = [readerOf(response), endpointAt(request)];
    // What is no address of the contract has no rule, and no route.
    if (found === null) {
      next();
      return;
    }
    const territory = territoryIn(found.endpoint, request.path);
    if (reader && territory && !(await isInside(reader.territories, territory)))
      throw unknownId('territory', territory, 'id');
    const given = givenTo(telar, telarFor, { reader, found });
    const router = routers.get(given) ?? apiRouter(given, shared);
    routers.set(given, router);
    router(request, response, next);
  };
}

/** The territory of whose networks an address tells; `null`: it tells of none, or what the register says. */
function territoryIn({ path, access }: Endpoint, requested: string): string | null {
  if (!path.startsWith('/territories/{id}/') || access === 'signed-in') return null;
  return decoded(requested.split('/')[2] ?? '');
}

/** A path that is not well formed is refused where it is read. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Of a respondent the personal link decides, whoever is signed in; without anybody signed in only such routes are reached. */
function givenTo(
  telar: Dependencies,
  telarFor: TelarFor,
  { reader, found }: { reader: RequestReader; found: NamedEndpoint },
): Dependencies {
  const { access } = found.endpoint;
  if (access === 'respondent' || access === 'anyone') return telar;
  // A school sees its own ties as it reported them; only numbers are made of what others answered.
  return telarFor(reader, found.name === 'showEgo' ? 'own' : 'all');
}
