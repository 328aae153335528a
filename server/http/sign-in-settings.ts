import { z } from 'zod';
import type { OpenMode } from '../use-cases/accounts/accounts-telar.ts';
import { isLoopback } from './host-names.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Settings of accounts, sessions, the audit and the institution's own sign-in, as the environment has them. */
export const signInEnvironment = {
  /** 1: whoever reaches Telar may use it; 0: nobody without an account. By itself open on this machine alone. */
  TELAR_OPEN: z.enum(['0', '1']).optional(),
  /** Minutes after which a session ends that nobody uses, and hours after which any session ends. */
  TELAR_SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(43_200).default(120),
  TELAR_SESSION_HOURS: z.coerce.number().min(0.1).max(720).default(12),
  /** Days, and entries, that the audit is kept. */
  TELAR_AUDIT_DAYS: z.coerce.number().min(1).max(36_500).default(365),
  TELAR_AUDIT_ENTRIES: z.coerce.number().int().min(1000).max(100_000_000).default(1_000_000),
  /** Address of the institution's OpenID Connect provider, and what it calls Telar. */
  TELAR_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  TELAR_OIDC_CLIENT_ID: z.string().min(1).optional(),
  TELAR_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button to sign in says the institution is. */
  TELAR_OIDC_NAME: z.string().min(1).max(60).optional(),
  /** Domains of e-mail addresses that may sign in, comma separated; all that have a role unless set. */
  TELAR_OIDC_DOMAINS: z.string().default(''),
  /** A file that says which role whoever signs in there has. */
  TELAR_OIDC_ROLES: z.string().min(1).optional(),
  /** The claim that holds the e-mail address. `email` counts only where the provider says that it has verified it. */
  TELAR_OIDC_EMAIL_CLAIM: z.string().min(1).default('email'),
};

type Environment = z.output<z.ZodObject<typeof signInEnvironment>>;

/** An institution's own sign-in. */
export type ProviderSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  name: string;
  domains: readonly string[];
  rolesFile: string | undefined;
  emailClaim: string;
};

export type SignInConfig = {
  openMode: OpenMode;
  /** Whether Telar may not start before there is an account: others reach it, and nothing says that it is meant. */
  needsAccounts: boolean;
  idleMs: number;
  lifetimeMs: number;
  audit: { keepMs: number; entries: number };
  provider: ProviderSettings | null;
};

/** @param place where the service listens, and the origins under which browsers reach it from elsewhere */
export function signInConfig(
  value: Environment,
  place: { host: string; publicOrigins: readonly string[] },
): SignInConfig {
  const provider = providerSettings(value);
  const isLocal = [place.host, ...place.publicOrigins.map((origin) => new URL(origin).hostname)].every(
    isLoopback,
  );
  return {
    openMode: openMode(value.TELAR_OPEN, isLocal && provider === null),
    needsAccounts: value.TELAR_OPEN === undefined && !isLocal && provider === null,
    idleMs: value.TELAR_SESSION_IDLE_MINUTES * minute,
    lifetimeMs: value.TELAR_SESSION_HOURS * hour,
    audit: { keepMs: value.TELAR_AUDIT_DAYS * day, entries: value.TELAR_AUDIT_ENTRIES },
    provider,
  };
}

function openMode(given: '0' | '1' | undefined, isLocal: boolean): OpenMode {
  if (given !== undefined) return given === '1' ? 'open' : 'closed';
  return isLocal ? 'until-administrator' : 'closed';
}

/** @throws Error when the provider is named and not what it calls Telar */
function providerSettings(value: Environment): ProviderSettings | null {
  const { TELAR_OIDC_ISSUER: issuer, TELAR_OIDC_CLIENT_ID: clientId } = value;
  if (issuer === undefined) return null;
  if (clientId === undefined)
    throw new Error('TELAR_OIDC_ISSUER is set and TELAR_OIDC_CLIENT_ID is not: what does it call Telar?');
  return {
    issuer,
    clientId,
    clientSecret: value.TELAR_OIDC_CLIENT_SECRET,
    name: value.TELAR_OIDC_NAME ?? new URL(issuer).hostname,
    domains: value.TELAR_OIDC_DOMAINS.split(',')
      .map((domain) => domain.trim().toLowerCase())
      .filter((domain) => domain !== ''),
    rolesFile: value.TELAR_OIDC_ROLES,
    emailClaim: value.TELAR_OIDC_EMAIL_CLAIM,
  };
}
