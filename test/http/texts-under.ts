/** The texts of a source that stand together, one an attribute: `voice_01`, `voice_02`… */
export const textsUnder = (attributes: Readonly<Record<string, unknown>>, prefix: string): string[] =>
  Object.entries(attributes).flatMap(([name, text]) => (name.startsWith(`${prefix}_`) ? [String(text)] : []));
