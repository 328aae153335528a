import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Role } from '../../../contract/accounts.ts';
import { Identifier } from '../../../contract/identifiers.ts';
import type { Rights } from '../../store/ports/accounts.ts';

/** Who is meant: an address, a domain, or a claim that has a value or holds it in a list. */
const Rule = z.strictObject({
  email: z.string().min(1).optional(),
  domain: z.string().min(1).optional(),
  claim: z.string().min(1).optional(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  role: Role,
  territories: z.array(Identifier).min(1).nullable().default(null),
  school: Identifier.nullable().default(null),
});
export type RoleRule = z.infer<typeof Rule>;

const Rules = z.array(
  Rule.refine(
    ({ email, domain, claim, value }) =>
      email !== undefined || domain !== undefined || (claim !== undefined && value !== undefined),
    'a rule names an email, a domain, or a claim with its value',
  ),
);

/**
 * The table of roles: a JSON list of rules, of which the first that fits counts.
 *
 * @example [{ "email": "ana@slep.cl", "role": "administrator" },
 *           { "claim": "groups", "value": "redes", "role": "planner", "territories": ["slep:1303"] }]
 * @throws Error in one sentence when it cannot be read
 */
export async function readRoles(file: string | undefined): Promise<readonly RoleRule[]> {
  if (file === undefined) return [];
  try {
    return Rules.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const why = issue ? `${issue.path.join('.')}: ${issue.message}` : String((error as Error).message);
    throw new Error(`The table of roles ${file} (TELAR_OIDC_ROLES) cannot be read: ${why}.`, {
      cause: error,
    });
  }
}

/** What a provider says of whoever signed in there. */
export type ProviderUser = {
  issuer: string;
  subject: string;
  /** Verified, in small letters. */
  email: string | null;
  /** Of the address, or as the provider names it. */
  domain: string | null;
  claims: Readonly<Record<string, unknown>>;
};

/** The rights that the table gives; null: no rule fits. */
export function rightsByTable(rules: readonly RoleRule[], user: ProviderUser): Rights | null {
  const rule = rules.find((each) => fits(each, user));
  return rule ? { role: rule.role, territories: rule.territories, school: rule.school } : null;
}

/** Everything that a rule names must fit. */
function fits({ email, domain, claim, value }: RoleRule, user: ProviderUser): boolean {
  return (
    (email === undefined || email.toLowerCase() === user.email) &&
    (domain === undefined || domain.toLowerCase() === user.domain) &&
    (claim === undefined || holds(user.claims[claim], value))
  );
}

const holds = (found: unknown, value: unknown): boolean =>
  Array.isArray(found) ? found.includes(value) : found === value;
