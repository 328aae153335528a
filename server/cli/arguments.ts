import { InvalidArgumentError } from 'commander';

export const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const oneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (text: string): Choice => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${choices.join(', ')}.`);
    return found;
  };

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}
