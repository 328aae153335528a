import { mostFalse } from '../../../contract/grades.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** What is to be known of all lines of a section at once; nothing of most. */
export function SectionLead({ section }: { section: string }) {
  const { t, format } = useTranslations();
  if (section !== 'chance' && section !== 'low-q') return null;
  const limit = { most: format.number(mostFalse), oneIn: format.count(1 / mostFalse) };
  return (
    <p className="small muted">
      {t(section === 'low-q' ? 'certainty.lowLead' : 'certainty.chanceLead', limit)}
    </p>
  );
}
