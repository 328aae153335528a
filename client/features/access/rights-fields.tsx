import { roles } from '../../../contract/accounts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { inRole, isLimitable, maySeeAll, type Rights } from './rights.ts';
import { SchoolField } from './school-field.tsx';
import { TerritoriesField } from './territories-field.tsx';

type FieldsProps = { rights: Rights; onChange: (rights: Rights) => void };

/** The role, with what each may do beside it, and what of the country an account sees. */
export function RightsFields({ rights, onChange }: FieldsProps) {
  const { t, termLabel } = useTranslations();
  return (
    <>
      <fieldset className="plain-fieldset stack-tight">
        <legend>{t('accounts.role')}</legend>
        {roles.map((role) => (
          <label key={role} className="tick">
            <input
              type="radio"
              name="account-role"
              checked={rights.role === role}
              onChange={() => onChange(inRole(role, rights))}
            />
            <span>
              {termLabel('accountRole', role)}
              <br />
              <span className="small muted">{termLabel('roleText', role)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {rights.role === 'school' ? (
        <SchoolField value={rights.school} onChange={(school) => onChange({ ...rights, school })} />
      ) : (
        isLimitable(rights.role) && (
          <TerritoriesField
            legend={t('accounts.territories')}
            value={rights.territories}
            onChange={(territories) =>
              onChange({ ...rights, territories: territories === null ? null : [...territories] })
            }
            among={null}
            mayBeAll={maySeeAll(rights.role)}
          />
        )
      )}
    </>
  );
}
