import type { Endpoint } from './endpoints/endpoint.ts';

/** Characters of an `Idempotency-Key`; they are visible ASCII. */
export const mostRepeatKey = 255;

/**
 * Whether a request may be sent again with its key: every `POST` of JSON that stores something, but for accounts. What
 * signs somebody in or gives a right is kept nowhere. What is only computed is the same again, and a job is joined.
 */
export const takesRepeatKey = ({ method, form, tag, status, computes }: Endpoint): boolean =>
  method === 'post' && form === undefined && tag !== 'Accounts' && status !== 202 && computes !== true;
