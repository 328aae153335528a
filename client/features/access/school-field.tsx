import { useState } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NameSearch } from '../../ui/name-search.tsx';
import { schoolDetail } from '../../ui/school-detail.ts';
import { useSearchText } from '../../ui/use-search-text.ts';
import { SchoolName } from './school-name.tsx';

type FieldProps = { value: string | null; onChange: (school: string) => void };

/** The one school of an account, looked for by name or RBD. */
export function SchoolField({ value, onChange }: FieldProps) {
  const { t } = useTranslations();
  const [text, setText] = useState('');
  const { q, isSettled, options } = useSearchText(text);
  const { data, isFetching, isError } = useApiQuery(
    'searchActors',
    { query: { q, kind: 'school', limit: 8 } },
    options,
  );
  const items = (data?.items ?? []).map((school) => ({
    ...{ id: school.id, name: school.name },
    detail: schoolDetail(school),
  }));
  return (
    <div className="field">
      <span aria-hidden="true">{t('accounts.school')}</span>
      <NameSearch
        label={t('accounts.school')}
        placeholder={t('accounts.schoolHint')}
        text={text}
        onText={setText}
        isSettled={isSettled}
        found={{ items, isFetching, isError }}
        onSelect={onChange}
      />
      <p aria-live="polite">
        {value === null ? (
          <span className="small muted">{t('accounts.chooseSchool')}</span>
        ) : (
          <strong>
            <SchoolName id={value} />
          </strong>
        )}
      </p>
    </div>
  );
}
