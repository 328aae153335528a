import type { RefObject } from 'react';

type OpenerProps = {
  /** Takes the focus again when what it opened is done. */
  ref: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  text: string;
};

/** Opens a form below itself, and closes it. */
export function OpenerButton({ ref, isOpen, onToggle, text }: OpenerProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="button button-main"
      aria-expanded={isOpen}
      onClick={() => {
        onToggle(!isOpen);
      }}
    >
      {text}
    </button>
  );
}
