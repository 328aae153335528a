import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The name of a pattern as the catalogue has it; its id while the catalogue is not there. */
export function usePatternNames(): (id: string) => string {
  const { localize } = useTranslations();
  const patterns = useWholeList('listPatterns');
  return (id) => {
    const known = patterns.data?.find((pattern) => pattern.id === id);
    return known ? localize(known.name) : id;
  };
}
