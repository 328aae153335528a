import type { z } from 'zod';
import type { Attributes } from '../../../contract/attributes.ts';
import type { English } from '../../../contract/english.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type Sourced = { attributes?: z.infer<typeof Attributes> | undefined; english?: English | undefined };

/** The document and section that say what a record holds; nothing where it does not know them. */
export function SourceLine({ record, sectionOnly = false }: { record: Sourced; sectionOnly?: boolean }) {
  const { language } = useTranslations();
  const parts = (sectionOnly ? ['section'] : ['source', 'section']).map((name) =>
    attributeInLanguage(language, record, name),
  );
  return <>{parts.filter((part) => part !== null).join(', ')}</>;
}
