const mostCharacters = 200;

/**
 * What a library says of a file that it cannot read, fit for a sentence: it may quote the bytes of the file, whatever
 * they are and however many.
 */
export function readerMessage(error: unknown, otherwise: string): string {
  if (!(error instanceof Error)) return otherwise;
  const text = error.message.replaceAll(/[\p{Cc}\uFFFD\s]+/gu, ' ').trim();
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
