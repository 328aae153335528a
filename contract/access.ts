import { type Role, roles, type Scope } from './accounts.ts';
import type { Endpoint, EndpointAccess } from './endpoints/endpoint.ts';

type Method = Endpoint['method'];

/** Roles that may use an address of each kind; `null`: nobody needs to sign in. */
const rolesOf: Readonly<Record<EndpointAccess, readonly Role[] | null>> = {
  anyone: null,
  respondent: null,
  'signed-in': roles,
  'own-account': roles,
  aggregates: roles,
  networks: ['administrator', 'planner', 'researcher'],
  steward: ['administrator', 'planner'],
  administrator: ['administrator'],
};

/** What a reader must be allowed to do; what is computed, or kept for oneself, changes nothing that others see. */
function scopeOf({ access, method }: { access: EndpointAccess; method: Method }): Scope {
  if (access === 'administrator') return 'administer';
  return access === 'steward' && method !== 'get' ? 'write' : 'read';
}

/**
 * Whether an address may be used at all: by its kind, the reader's role and what the reader may do. Which rows are
 * given is another question.
 *
 * @param reader `null`: nobody has signed in
 */
export function may(
  reader: { readonly kind: string; readonly role: Role; readonly scopes: readonly Scope[] } | null,
  endpoint: { readonly access: EndpointAccess; readonly method: Method },
): 'yes' | 'forbidden' | 'sign-in' {
  const allowed = rolesOf[endpoint.access];
  if (allowed === null) return 'yes';
  if (reader === null) return 'sign-in';
  // Keys make no keys and end no sessions: what leaks one must not make it last.
  if (endpoint.access === 'own-account') return reader.kind === 'account' ? 'yes' : 'forbidden';
  return allowed.includes(reader.role) && reader.scopes.includes(scopeOf(endpoint)) ? 'yes' : 'forbidden';
}
