import { useState } from 'react';
import { passwordLength } from '../../../contract/accounts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { TextField } from '../../ui/text-field.tsx';

type PasswordProps = {
  label: string;
  value: string;
  onText: (text: string) => void;
  /** Whether it is the one that the browser may remember, or a new one. */
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
};

/** A password that can be read while it is typed: nobody has to type it twice. */
export function PasswordField({ label, hint, ...field }: PasswordProps) {
  const { t } = useTranslations();
  const [isSeen, setSeen] = useState(false);
  return (
    <div className="password-field">
      <TextField
        {...field}
        label={label}
        {...(hint !== undefined && { hint })}
        type={isSeen ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button
        type="button"
        className="text-button"
        aria-label={`${t(isSeen ? 'signIn.hide' : 'signIn.show')}: ${label}`}
        onClick={() => setSeen(!isSeen)}
      >
        {t(isSeen ? 'signIn.hide' : 'signIn.show')}
      </button>
    </div>
  );
}

type NewProps = Pick<PasswordProps, 'value' | 'onText'>;

/** A new password: the rule before it is typed, and how much is missing while it is. The service knows the common ones. */
export function NewPasswordField({ value, onText }: NewProps) {
  const { t, format } = useTranslations();
  const missing = missingCharacters(value);
  return (
    <div className="stack-tight">
      <PasswordField
        label={t('newPassword.label')}
        value={value}
        onText={onText}
        autoComplete="new-password"
        hint={t('newPassword.rule', { least: format.count(passwordLength.least) })}
      />
      <p className="small password-state" role="status">
        {value !== '' &&
          (missing > 0
            ? t('newPassword.missing', { count: missing, shown: format.count(missing) })
            : t('newPassword.longEnough'))}
      </p>
    </div>
  );
}

/** Characters that a password needs before it is long enough; letters with accents are one. */
export const missingCharacters = (password: string): number =>
  Math.max(0, passwordLength.least - [...password].length);
