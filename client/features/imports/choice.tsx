import type { Doubt } from '../../../contract/imports.ts';
import { placeOf } from './doubt-notice.tsx';

type ChoiceProps<Value extends string> = {
  /** The doubt that it resolves. */
  doubt: Doubt;
  /** Whether nothing has been chosen yet: it then asks for attention. */
  isOpen: boolean;
  title: string;
  text?: string;
  options: readonly { value: Value; text: string; note?: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of several that somebody has to choose. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { doubt, isOpen, title, text, options, value, onChange } = props;
  return (
    <div className={isOpen ? 'notice doubt' : undefined} id={placeOf(doubt)} tabIndex={-1}>
      <fieldset className="plain-fieldset">
        <legend>{title}</legend>
        {text !== undefined && <p className="small muted">{text}</p>}
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="radio"
              name={doubt}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.text}
              {option.note !== undefined && <span className="small muted"> {option.note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
