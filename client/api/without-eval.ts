import { config } from 'zod';

/** The service forbids `eval`; zod must know before the first schema is made, so this module is imported first. */
config({ jitless: true });
