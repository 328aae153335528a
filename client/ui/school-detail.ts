type School = { rbd: number | null; comunaName: string | null };

/** @example RBD 642 · Coquimbo */
export const schoolDetail = ({ rbd, comunaName }: School): string =>
  [rbd === null ? null : `RBD ${String(rbd)}`, comunaName].filter(Boolean).join(' · ');
