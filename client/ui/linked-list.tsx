import { Link } from 'wouter';
import { useTranslations } from '../i18n/use-translations.ts';

type Item = { id: string; name: string; href: string };

/** Links one after the other, joined as the reader's language joins the items of a list. */
export function LinkedList({ items }: { items: readonly Item[] }) {
  const { format } = useTranslations();
  const parts = format.listParts(items.map(({ name }) => name));
  return parts.map(({ type, value }, at) => {
    const item = type === 'element' ? items[elementsBefore(parts, at)] : undefined;
    if (item === undefined) return <span key={at}>{value}</span>;
    return (
      <Link key={item.id} href={item.href}>
        {item.name}
      </Link>
    );
  });
}

const elementsBefore = (parts: readonly { type: string }[], end: number) =>
  parts.slice(0, end).filter(({ type }) => type === 'element').length;
