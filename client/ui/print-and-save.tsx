type PrintAndSaveProps = {
  /** What the buttons say. */
  print: string;
  save: string;
  onSave: () => void;
  /** The table is on its way. */
  saving?: boolean;
};

/** What can be taken along of a page: on paper, or its table as a file. */
export function PrintAndSave({ print, save, onSave, saving = false }: PrintAndSaveProps) {
  return (
    <p className="row no-print">
      <button type="button" className="button" onClick={() => window.print()}>
        {print}
      </button>
      <button type="button" className="button" disabled={saving} onClick={onSave}>
        {save}
      </button>
    </p>
  );
}
