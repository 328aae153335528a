import { forgivenMistakes, typingMistakes } from './typing-mistakes.ts';

/**
 * The name that was most likely meant by one that there is not: with the fewest mistakes, then of the nearest length.
 * Capitals, `_` and `-` do not matter. `null`: none is near.
 *
 * @example nearestName('layer', ['limit', 'layers'])   // 'layers'
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const letters = plain(typed);
  if (letters === '') return null;
  const most = Math.max(letters.length >= 6 ? 2 : 1, forgivenMistakes(letters));
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const mistakes = typingMistakes(letters, plain(name), most);
    if (mistakes === null) continue;
    const distance = mistakes + Math.abs(letters.length - name.length) / 1000;
    if (best === null || distance < best.distance) best = { name, distance };
  }
  return best?.name ?? null;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');
