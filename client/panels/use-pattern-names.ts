import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';

/** The name of a pattern: the catalogue's, or the interface's own while the catalogue is not there. */
export function usePatternNames(): (id: string) => string {
  const { pick, term } = useWords();
  const patterns = useWholeList('listPatterns');
  return (id) => {
    const known = patterns.data?.find((pattern) => pattern.id === id);
    return known ? pick(known.name) : term('pattern', id);
  };
}
