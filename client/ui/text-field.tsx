import { useId, type ComponentProps } from 'react';

type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'aria-describedby'> & {
  label: string;
  value: string;
  hint?: string;
  onText: (text: string) => void;
};

/** One line of text, with its label above and a hint below. */
export function TextField({ label, hint, onText, className = 'input', ...input }: TextFieldProps) {
  const note = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        {...input}
        className={className}
        aria-describedby={hint === undefined ? undefined : note}
        onChange={({ target }) => onText(target.value)}
      />
      {hint !== undefined && (
        <small id={note} className="muted">
          {hint}
        </small>
      )}
    </label>
  );
}
