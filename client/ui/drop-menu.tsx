import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

type MenuProps = {
  label: ReactNode;
  /** What the button is called where its label is a sign. */
  name?: string;
  className?: string;
  /** At which side of its button it hangs. */
  side?: 'left' | 'right';
  children: ReactNode;
};

/** A button with a small panel under it; Escape, a click elsewhere or leaving it with the keyboard closes it. */
export function DropMenu({ label, name, className = 'button', side = 'left', children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);
  return (
    <div
      className="hang"
      ref={box}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className={`hang-panel hang-${side}`} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
