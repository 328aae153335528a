import { useState, type KeyboardEvent, type ReactNode } from 'react';

export type MapMark = { id: string; label: string; x: number; y: number };

/** What a map and the list beside it light up together. */
export type Lit = { lit: string | null; light: (id: string | null) => void };

type MarksProps<Mark extends MapMark> = {
  marks: readonly Mark[];
  lit: Lit;
  /** A link leads to another screen; a button changes the map. */
  role: 'link' | 'button';
  onOpen: (mark: Mark) => void;
  /** Of buttons: whether it is pressed. */
  pressed?: string | null;
  draw: (mark: Mark) => ReactNode;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Marks of a map as one stop of the keyboard: arrows walk in their order, Enter opens. */
export function MapMarks<Mark extends MapMark>(props: MarksProps<Mark>) {
  const { marks, lit, role, onOpen, pressed, draw } = props;
  const [stop, setStop] = useState<string | null>(null);
  const current = marks.some(({ id }) => id === stop) ? stop : (marks[0]?.id ?? null);
  return (
    <g>
      {marks.map((mark, at) => (
        <g
          key={mark.id}
          className="map-mark"
          role={role}
          tabIndex={mark.id === current ? 0 : -1}
          aria-label={mark.label}
          aria-pressed={role === 'button' ? pressed === mark.id : undefined}
          onPointerEnter={() => lit.light(mark.id)}
          onPointerLeave={() => lit.light(null)}
          onFocus={() => {
            setStop(mark.id);
            lit.light(mark.id);
          }}
          onBlur={() => lit.light(null)}
          onClick={() => onOpen(mark)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onOpen(mark);
            } else walk(event, at, marks.length);
          }}
        >
          <circle className="map-reach" cx={mark.x} cy={mark.y} r="12" />
          {draw(mark)}
        </g>
      ))}
    </g>
  );
}

function walk(event: KeyboardEvent<SVGGElement>, at: number, count: number) {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = event.currentTarget.parentElement?.children[(at + step + count) % count];
  (next as SVGGElement | undefined)?.focus();
}
