import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';

type ComboboxProps<Item extends { id: string }> = {
  label: string;
  listLabel: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Letters before anything is listed. */
  least: number;
  items: readonly Item[];
  /** Whether `items` belong to the text as it is typed, and no others are on their way. */
  upToDate: boolean;
  renderItem: (item: Item) => ReactNode;
  onSelect: (item: Item) => void;
  /** In place of the list while it is empty. */
  empty: ReactNode;
};

/**
 * A text field with a list of suggestions: arrows walk the list, Enter takes the marked item (or the first as soon as
 * it is there), Escape closes. Own code because it is part of every first load: the autocomplete of a kit of components
 * (@base-ui/react 1.9, measured) adds 43 kB gzip, these lines add 1 kB.
 *
 * Source  WAI-ARIA Authoring Practices, combobox with list autocomplete, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox<Item extends { id: string }>(props: ComboboxProps<Item>) {
  const { text, items, empty } = props;
  const list = useId();
  const { shown, current, select, inputEvents } = useCombobox(props);
  return (
    <>
      <label>
        <span className="hidden-text">{props.label}</span>
        <input
          className="input"
          type="search"
          role="combobox"
          autoComplete="off"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && items.length > 0 ? `${list}-${current}` : undefined}
          placeholder={props.placeholder}
          value={text}
          {...inputEvents}
        />
      </label>
      <div className="search-list" hidden={!shown}>
        <ul id={list} role="listbox" aria-label={props.listLabel}>
          {shown &&
            items.map((item, index) => (
              <li
                key={item.id}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === current}
                onPointerDown={(event) => {
                  event.preventDefault();
                  select(item);
                }}
              >
                {props.renderItem(item)}
              </li>
            ))}
        </ul>
        {items.length === 0 && (
          <p className="search-note" role="status">
            {empty}
          </p>
        )}
      </div>
    </>
  );
}

/** Whether the list is open, which item is marked, and what keys do. */
function useCombobox<Item extends { id: string }>(props: ComboboxProps<Item>) {
  const { text, onText, least, items, upToDate, onSelect } = props;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** The text whose first item is to be taken as soon as it is there. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const current = Math.min(at, items.length - 1);
  const enough = text.trim().length >= least;
  const select = (item: Item) => {
    setOpen(false);
    onSelect(item);
  };
  const close = () => {
    setOpen(false);
    setAwaited(null);
  };
  const arrived = awaited !== null && awaited === text && upToDate;
  useEffect(() => {
    if (!arrived) return;
    queueMicrotask(() => {
      setAwaited(null);
      if (items[0]) select(items[0]);
    });
  });
  const step = (by: 1 | -1) => {
    setOpen(true);
    setAt(items.length === 0 ? 0 : (current + by + items.length) % items.length);
  };
  const take = () => {
    if (!upToDate && current <= 0) setAwaited(text);
    else if (items[current]) select(items[current]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    const action =
      event.key === 'ArrowDown'
        ? () => step(1)
        : event.key === 'ArrowUp'
          ? () => step(-1)
          : event.key === 'Enter' && open && enough
            ? take
            : null;
    if (action === null) return;
    event.preventDefault();
    action();
  };
  const change = (next: string) => {
    onText(next);
    setAt(0);
    setOpen(true);
  };
  const inputEvents = {
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onFocus: () => setOpen(true),
    onBlur: close,
    onKeyDown: press,
  };
  return { shown: open && enough, current, select, inputEvents };
}
