import { createHash, randomBytes } from 'node:crypto';

/** A personal link that nobody can guess: 192 random bits. It is shown once; the store keeps its hash. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a personal link, and what it is looked up by: no comparison with a secret takes place. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** An id of a survey or respondent that is nobody's secret. */
export const newId = (): string => randomBytes(9).toString('base64url');
