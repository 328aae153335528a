import { auditActions, auditStandIns, type AuditFilter } from '../../../contract/accounts.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AuditFilterName } from './audit-filters.ts';

type BarProps = { filters: AuditFilter; onFilter: (name: AuditFilterName, value: string) => void };

/** Who, what, about what and when. */
export function AuditFilterBar({ filters, onFilter }: BarProps) {
  const { t } = useTranslations();
  const accounts = useWholeList('listAccounts');
  const people = (accounts.data ?? []).map(({ id, name }) => [id, name] as const);
  const standIns = auditStandIns.map((who) => [who, t(`audit.standIn.${who}`)] as const);
  const actions = auditActions.map((action) => [action, t(`audit.actionOf.${action}`)] as const);
  return (
    <div className="audit-filters">
      <Select
        label={t('audit.account')}
        value={filters.account ?? ''}
        options={[['', t('audit.anybody')], ...people, ...standIns]}
        onChange={(account) => onFilter('account', account)}
      />
      <Select
        label={t('audit.action')}
        value={filters.action ?? ''}
        options={[['', t('audit.anything')], ...actions]}
        onChange={(action) => onFilter('action', action)}
      />
      <TextField
        label={t('audit.target')}
        value={filters.target ?? ''}
        type="search"
        maxLength={200}
        spellCheck={false}
        onText={(target) => onFilter('target', target)}
      />
      {(['since', 'until'] as const).map((end) => (
        <TextField
          key={end}
          label={t(`audit.${end}`)}
          value={filters[end] ?? ''}
          type="date"
          onText={(day) => onFilter(end, day)}
        />
      ))}
    </div>
  );
}
