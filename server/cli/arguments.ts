import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { thresholdRanges, Thresholds } from '../../contract/thresholds.ts';

export const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `alpha=0.01,sigma=0.8`: thresholds by name; anything else is refused with what was expected. */
export function thresholdList(text: string): Thresholds {
  const names = Object.keys(thresholdRanges);
  const given = commaList(text).map((part) => part.split('=').map((side) => side.trim()));
  for (const [name, value, ...more] of given)
    if (!names.includes(name!) || !value || more.length > 0)
      throw new InvalidArgumentError(`expected name=value with one of ${names.join(', ')}, found "${text}".`);
  const read = Thresholds.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [{ path, message }] = read.error.issues as [z.core.$ZodIssue];
  throw new InvalidArgumentError(`${path.join('.')}: ${message}.`);
}

export const oneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (text: string): Choice => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${choices.join(', ')}.`);
    return found;
  };

/** Some of what there is to choose, separated by commas. */
export const listOf =
  <Choice extends string>(...choices: Choice[]) =>
  (text: string): Choice[] =>
    commaList(text).map(oneOf(...choices));

/** An option that may be repeated. */
export const oneMore = (text: string, before: string[]): string[] => [...before, text];

export const wholeNumberFrom =
  (least: number, most: number) =>
  (text: string): number => {
    const number = wholeNumber(text);
    if (number < least || number > most)
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return number;
  };

/** A number, not below zero. */
export function positive(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new InvalidArgumentError('expected a number, 0 or more.');
  return number;
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}
