import { useId, useState } from 'react';

type InputProps = {
  label: string;
  value: string;
  hint?: string;
  /** Whether a text can be taken; `wrong` is what is said where it cannot. */
  check?: (text: string) => boolean;
  wrong?: string;
  onCommit: (text: string) => void;
};

/** A field whose text is taken when one leaves it or presses Enter, and only if it can be. */
export function CommittedInput({ label, value, hint, check = () => true, wrong, onCommit }: InputProps) {
  const note = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isWrong = !check(text.trim());
  const commit = () => {
    if (isWrong) return;
    setTyped(null);
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={hint === undefined && !isWrong ? undefined : note}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {(hint !== undefined || isWrong) && (
        <small id={note} className={isWrong ? 'wrong' : 'muted'}>
          {isWrong ? wrong : hint}
        </small>
      )}
    </label>
  );
}
