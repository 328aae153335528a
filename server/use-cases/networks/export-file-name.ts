import type { ExportFormat } from '../../../contract/network-exports.ts';
import type { WrittenView } from '../../intake/written-view.ts';

/** More layers than this are counted: a name of a file has to fit. */
const mostNamed = 3;

/** A name that tells network, wave and view: `network-demo-02-2024-knowledge-trust.gexf`. */
export function exportFileName(
  { id, format }: { id: string; format: ExportFormat },
  view: WrittenView | null,
): string {
  const parts = [id, ...(view === null ? [] : partsOf(view))];
  const name = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._]+/gu, '-')).join('-');
  return `${name}.${format === 'bundle' ? 'zip' : format}`;
}

function partsOf({ wave, layers, kinds, strength }: WrittenView): string[] {
  const named = [...(layers ?? [])];
  return [
    ...(wave === null ? [] : [wave]),
    ...(named.length > mostNamed ? [`${String(named.length)}-layers`] : named),
    ...(kinds ?? []),
    ...(strength === null ? [] : [`strength-${String(strength)}`]),
  ];
}
