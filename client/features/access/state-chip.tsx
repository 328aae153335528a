/** States in which something works as it should. */
const good: ReadonlySet<string> = new Set(['valid', 'active']);

/** The state of an account or a key: in words, and by a mark before them. */
export function StateChip({ state, label }: { state: string; label: string }) {
  return (
    <span className={`chip access-state access-state-${state}`}>
      <span aria-hidden="true">{good.has(state) ? '●' : state === 'invited' ? '◌' : '○'}</span> {label}
    </span>
  );
}
