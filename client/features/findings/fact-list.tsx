import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** What the data say beside the readings, one fact a line. */
export function FactList({ facts }: { facts: PatternReading['facts'] }) {
  const { localize } = useTranslations();
  return (
    <ul className="bullets bullets-in small">
      {facts.map(({ code, text }) => (
        <li key={`${code} ${text.es}`}>{localize(text)}</li>
      ))}
    </ul>
  );
}
