import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import { addressOfFinding } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { FindingProps } from './finding-props.ts';

/** Whom a finding is about, each a way to the picture with that one chosen; names that have not come leave their room. */
export function FindingSubjects({ reading, names, network, wave, open, inPicture }: FindingProps) {
  const { t } = useTranslations();
  if (reading.subjects.length === 0) return null;
  /** Beside the picture one is chosen in it; a new tab still opens the address. */
  const choose = (id: string) => (event: MouseEvent) => {
    if (inPicture === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    inPicture.choose(id);
  };
  return (
    <ul className="finding-subjects" aria-label={t('findings.about')}>
      {reading.subjects.map((id) => (
        <li key={id}>
          {names === undefined ? (
            <span className="skeleton skeleton-name" />
          ) : open ? (
            (names.get(id) ?? id)
          ) : (
            <Link href={addressOfFinding(network, wave, reading, id)} onClick={choose(id)}>
              {names.get(id) ?? id}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
