import type { ConsentParagraph } from '../../../../contract/surveys.ts';
import type { z } from 'zod';
import { useTranslations } from '../../../i18n/use-translations.ts';

/** What a respondent agrees to, paragraph by paragraph. */
export function ConsentText({ paragraphs }: { paragraphs: readonly z.infer<typeof ConsentParagraph>[] }) {
  const { localize } = useTranslations();
  return (
    <dl className="consent">
      {paragraphs.map(({ heading, text }) => (
        <div key={heading.es}>
          <dt>{localize(heading)}</dt>
          <dd>{localize(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
