/** A table as an import reads it, headings and all. */
export function ExampleTable({ label, text }: { label: string; text: string }) {
  return (
    <pre className="scroll-x formula" tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}
