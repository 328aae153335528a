import { Link } from 'wouter';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type Provider = { id: string; name: string; isNaturalPerson: boolean };

/** What a provider is called: a natural person by the last signs of her hash, which name nobody. */
export function useProviderName(): (provider: Provider) => string {
  const { t } = useTranslations();
  return ({ id, name, isNaturalPerson }) =>
    isNaturalPerson ? t('contracts.naturalPerson', { code: id.slice(-4) }) : name;
}

/** @param href where it leads; its own page unless told otherwise */
export function ProviderName({ provider, href }: { provider: Provider; href?: string | undefined }) {
  const nameOf = useProviderName();
  return <Link href={href ?? addressOfActor(provider.id)}>{nameOf(provider)}</Link>;
}
