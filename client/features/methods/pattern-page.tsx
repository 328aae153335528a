import { Link } from 'wouter';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { PatternMethod } from './pattern-method.tsx';

/** One reading at an address of its own, to which every finding leads. */
export default function PatternPage({ id }: { id: string }) {
  const { t, localize } = useTranslations();
  const patterns = useWholeList('listPatterns');
  const found = patterns.data?.find((pattern) => pattern.id === id);
  useTitle(found ? localize(found.name) : t('nav.methods'));
  return (
    <div className="stack">
      <p>
        <Link href="/methods">{t('methods.all')}</Link>
      </p>
      <QueryBoundary query={patterns} height={480} screen>
        {() =>
          found ? (
            <>
              <h1>{localize(found.name)}</h1>
              <PatternMethod pattern={found} />
            </>
          ) : (
            <h1>{t('methods.unknown')}</h1>
          )
        }
      </QueryBoundary>
    </div>
  );
}
