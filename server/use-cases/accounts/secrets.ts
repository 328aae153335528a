import { randomBytes, randomInt } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits. It is shown once; the store keeps its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What a key begins with, so that people and scanners of leaked secrets know what they have found. */
export const keyMark = 'telar_';

/** Letters and digits that no reader takes for one another. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A code for people to copy, 100 bits in four groups of five.
 *
 * @example newCode()   // K7QF2-M9XTR-3HCWD-P4ZEA
 */
export const newCode = (): string => Array.from({ length: 4 }, () => randomLetters(5)).join('-');

/** An id that is nobody's secret, and that a command line does not take for an option: 60 bits. */
export const newPublicId = (): string => randomLetters(12).toLowerCase();

const randomLetters = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** A code as it is hashed, however it was typed. */
export const codeAsTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
