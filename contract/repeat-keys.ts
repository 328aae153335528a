import type { Endpoint } from './endpoints/endpoint.ts';

/** Characters of an `Idempotency-Key`; they are visible ASCII. */
export const mostRepeatKey = 255;

/**
 * Whether a request may be sent again with its key: every `POST` of JSON, but for accounts. What signs somebody in or
 * gives a right is kept nowhere.
 */
export const takesRepeatKey = ({ method, form, tag }: Endpoint): boolean =>
  method === 'post' && form === undefined && tag !== 'Accounts';
