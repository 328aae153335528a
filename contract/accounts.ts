import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { pageOf, PageQuery } from './paging.ts';

/**
 * Who may do what, widest first: `administrator` everything; `planner` the register and the networks of her
 * territories, with surveys and networks of her own there; `researcher` networks with pseudonyms in place of schools;
 * `school` its own sheet, its own ties, and the numbers of its networks.
 */
export const roles = ['administrator', 'planner', 'researcher', 'school'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What a reader may do at all, within what the role may see. */
export const scopes = ['read', 'write', 'administer'] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** What an account of a role may do; a key may do a part of it. */
export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  administrator: ['read', 'write', 'administer'],
  planner: ['read', 'write'],
  researcher: ['read'],
  school: ['read'],
};

/** Characters of a password at least, and at most (so that hashing one stays cheap). */
export const passwordLength = { least: 12, most: 200 } as const;

/** Days that a key is valid at most, and unless said. */
export const keyDays = { most: 366, default: 90 } as const;

/** The name to sign in with: a word or an e-mail address, the same in capital and small letters. */
export const AccountName = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[\p{L}\p{N}._@+-]+$/u, 'a name to sign in with has letters, digits and . _ @ + - only')
  .describe('name to sign in with: a word or an e-mail address');

/** A password as it is typed; whether it is good enough is decided where it is set. */
const Password = z.string().min(1).max(1000);

/** `null`: everywhere. */
const Territories = z
  .array(Identifier)
  .min(1)
  .max(100)
  .nullable()
  .describe('ids of territories; what lies in them is included; `null`: everywhere');

const Day = z.iso.date();
const Time = z.iso.datetime();

const rights = { role: Role, territories: Territories, school: Identifier.nullable() };

/** An account. `signsInWith` is empty until its invitation is accepted. */
export const Account = z.object({
  id: Identifier,
  name: z.string(),
  ...rights,
  suspended: z.boolean(),
  signsInWith: z.array(z.enum(['password', 'provider'])),
  createdAt: Time,
  /** The day, and no more: enough to see which accounts are no longer in use. */
  lastSignIn: Day.nullable(),
});
export type Account = z.infer<typeof Account>;

/** What makes a new account; `school` is of role `school` only, which has no territories. */
export const NewAccount = z.strictObject({
  name: AccountName,
  role: Role,
  territories: Territories.default(null),
  school: Identifier.nullable().default(null),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const ChangeAccount = z.strictObject({ ...rights, suspended: z.boolean() }).partial();
export type ChangeAccount = z.infer<typeof ChangeAccount>;

/** A secret to be used once to set a password: shown once, kept as a hash. The explorer opens `/invitation#TOKEN`. */
export const Invitation = z.object({ token: z.string(), expiresAt: Time });
export type Invitation = z.infer<typeof Invitation>;

/** What an invitation is for, to be seen before a password is set. */
export const InvitationDetails = z.object({ name: z.string(), ...rights, expiresAt: Time });
export type InvitationDetails = z.infer<typeof InvitationDetails>;

export const ShowInvitation = z.strictObject({ token: z.string().min(1).max(100) });

export const CreatedAccount = z.object({ account: Account, invitation: Invitation });
export type CreatedAccount = z.infer<typeof CreatedAccount>;

export const SignIn = z.strictObject({ name: z.string().min(1).max(100), password: Password });
export type SignIn = z.infer<typeof SignIn>;

/** The first administrator: with the code that Telar prints when it starts without accounts. */
export const FirstAdministrator = z.strictObject({
  code: z.string().min(1).max(100).describe('the one-time code that Telar printed when it started'),
  name: AccountName,
  password: Password,
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

export const AcceptInvitation = z.strictObject({ token: z.string().min(1).max(100), password: Password });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const ChangePassword = z.strictObject({ current: Password, password: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Somebody signed in with a browser. */
export const Session = z.object({
  id: Identifier,
  createdAt: Time,
  lastUsedAt: Time,
  /** When it ends if it is not used, and when it ends in any case. */
  idleUntil: Time,
  expiresAt: Time,
  /** How the browser names itself. */
  agent: z.string().nullable(),
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** A key for programs. Its secret is shown when it is made, and never again. */
export const Key = z.object({
  id: Identifier,
  name: z.string(),
  /** The first characters of the secret, to recognise it by. */
  prefix: z.string(),
  account: z.object({ id: Identifier, name: z.string() }),
  ...rights,
  scopes: z.array(Scope),
  createdAt: Time,
  expiresAt: Time,
  lastUsed: Day.nullable(),
  state: z.enum(['valid', 'expired', 'revoked', 'suspended']),
});
export type Key = z.infer<typeof Key>;

/** Rights that are not said are those of the account. */
export const NewKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('what the key is for'),
  account: Identifier.optional().describe('for another account: administrators only'),
  role: Role.optional(),
  territories: Territories.optional(),
  scopes: z.array(Scope).min(1).max(scopes.length).default(['read']),
  days: z.number().int().min(1).max(keyDays.most).default(keyDays.default).describe('days until it expires'),
});
export type NewKey = z.infer<typeof NewKey>;

export const CreatedKey = z.object({ key: Key, secret: z.string() });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** Whoever reads: `open` where Telar runs without accounts on one machine. */
export const ReaderSummary = z.object({
  id: z.string(),
  kind: z.enum(['open', 'account', 'key']),
  name: z.string(),
  ...rights,
  scopes: z.array(Scope),
});
export type ReaderSummary = z.infer<typeof ReaderSummary>;

/** Who reads, and how to sign in. */
export const Me = z.object({
  /** `null`: nobody has signed in, and it is needed. */
  reader: ReaderSummary.nullable(),
  /** Whether Telar is open to whoever reaches it. */
  open: z.boolean(),
  /** Whether no administrator exists yet: the first is created with the code that Telar printed when it started. */
  firstAdministratorNeeded: z.boolean(),
  signInWith: z.object({
    password: z.boolean(),
    /** The institution's own sign-in, at `GET /sign-in/provider`. */
    provider: z.object({ name: z.string() }).nullable(),
  }),
  session: Session.nullable(),
});
export type Me = z.infer<typeof Me>;

/** What was done, for the audit. */
export const auditActions = [
  'read',
  'export',
  'write',
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'refused',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who: the id of an account, or whoever needs none. */
export const auditStandIns = ['open', 'operator', 'nobody', 'respondent'] as const;

/** One line of the audit. It names nobody: an account by its id, whose name is looked up when the line is read. */
export const AuditEntry = z.object({
  id: z.number().int(),
  at: Time,
  account: z.string().describe(`id of an account, or one of: ${auditStandIns.join(', ')}`),
  /** `null`: the account has been deleted, or none was needed. */
  name: z.string().nullable(),
  key: z.string().nullable(),
  action: AuditAction,
  /** What was done: an operation of the API, or a command of the command line. */
  operation: z.string(),
  /** The id in the path: of a network, an import, an account … */
  target: z.string().nullable(),
  /** HTTP status; `null`: a command. */
  status: z.number().int().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const auditFilters = {
  account: z.string().max(200).optional().describe('only what this account did'),
  action: AuditAction.optional().describe('only actions of this kind'),
  target: z.string().max(200).optional().describe('only what concerns this id'),
  since: Day.optional().describe('from this day on, as YYYY-MM-DD (UTC)'),
  until: Day.optional().describe('up to and with this day, as YYYY-MM-DD (UTC)'),
};
export const AuditQuery = PageQuery.extend(auditFilters);
export type AuditQuery = z.infer<typeof AuditQuery>;
export const AuditFilter = z.object(auditFilters);
export type AuditFilter = z.infer<typeof AuditFilter>;
export const AuditPage = pageOf(AuditEntry);
