/** A cell of a table: bars would end it. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Text set as code, whatever it holds. */
export const code = (text: string): string => `\`${text}\``;

export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The parts of a page with a blank line between them. */
export const page = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
