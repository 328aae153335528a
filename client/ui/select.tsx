type SelectProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
};

/** One of several, with its label above; a value that is not on offer is listed as it stands. */
export function Select({ label, ...choice }: SelectProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <BareSelect {...choice} />
    </label>
  );
}

/** The same inside of a table, whose headings are seen: its label is only read aloud. */
export function CellSelect({ label, ...choice }: SelectProps) {
  return <BareSelect aria-label={label} {...choice} />;
}

type BareProps = Omit<SelectProps, 'label'> & { 'aria-label'?: string };

function BareSelect({ value, options, onChange, ...named }: BareProps) {
  const known = options.some(([option]) => option === value);
  return (
    <select className="input" value={value} onChange={(event) => onChange(event.target.value)} {...named}>
      {!known && <option value={value}>{value}</option>}
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
