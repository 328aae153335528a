import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The name of a pattern as the catalogue has it; while it is on its way a sign of that, its id where it did not come. */
export function usePatternNames(): (id: string) => string {
  const { localize } = useTranslations();
  const patterns = useWholeList('listPatterns');
  return (id) => {
    const known = patterns.data?.find((pattern) => pattern.id === id);
    return known ? localize(known.name) : patterns.isPending ? '…' : id;
  };
}
