import { useTranslations } from '../../i18n/use-translations.ts';
import type { YearChange } from './year-changes.ts';

/** What happened to schools between years of the register, one kind of change a line. */
export function ChangeList({ changes }: { changes: readonly YearChange[] }) {
  const { t, format } = useTranslations();
  return (
    <ul className="bullets bullets-in">
      {changes.map(({ kind, count, from, to }) => (
        <li key={`${kind} ${from}`}>
          {t(`territory.change.${kind}`, { count, shown: format.count(count), years: `${from}–${to}` })}
        </li>
      ))}
    </ul>
  );
}
