import { addressOfActor, addressOfTerritory } from '../../addresses.ts';
import { useReader } from '../../api/use-reader.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import { useSchoolName } from './school-name.tsx';
import { useTerritoryNames } from './territory-names.tsx';

/** Where somebody begins whose account is of some territories, or of one school; nothing for all others. */
export function OwnPlaces() {
  const { t } = useTranslations();
  const reader = useReader();
  if (reader?.kind !== 'account') return null;
  const { territories, school } = reader;
  if (school === null && territories === null) return null;
  return (
    <p>
      {t(school === null ? 'session.ownTerritories' : 'session.ownSchool')}{' '}
      {school === null ? <Territories ids={territories ?? []} /> : <School id={school} />}
    </p>
  );
}

function Territories({ ids }: { ids: readonly string[] }) {
  const names = useTerritoryNames(ids);
  return <LinkedList items={ids.map((id) => ({ id, name: names.get(id)!, href: addressOfTerritory(id) }))} />;
}

function School({ id }: { id: string }) {
  return <LinkedList items={[{ id, name: useSchoolName(id), href: addressOfActor(id) }]} />;
}
