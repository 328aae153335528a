import type { Support, SupportedSchool, SupportKind } from '../../../../contract/support-board.ts';

export const support = (kind: SupportKind, id: string, more: Partial<Support> = {}): Support => ({
  ...{ kind, by: { id, name: id.toUpperCase() }, from: kind === 'network' ? 'membership' : 'tie' },
  ...{ validFrom: '2025', validTo: null, hours: null },
  ...more,
});

export const supportedSchool = (id: string, more: Partial<SupportedSchool> = {}): SupportedSchool => ({
  ...{ id, name: `Escuela ${id}`, rbd: null, comunaId: 'comuna:1', comunaName: 'Uno', rural: null },
  ...{ isolation: null, supports: [], hours: null, notes: [], gaps: [], unconnected: [], throughOwner: [] },
  ...more,
});
