type Part = { className: string; percent: number };

/** Parts of a whole side by side; the words beside it say the same. */
export function PartsBar({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="parts-bar" aria-hidden="true">
      {parts.map(({ className, percent }) => (
        <span key={className} className={className} style={{ width: `${String(percent)}%` }} />
      ))}
    </div>
  );
}

/** How a part looks in the bar, beside its words. */
export function PartKey({ className }: { className: string }) {
  return <span className={`part-key ${className}`} aria-hidden="true" />;
}
