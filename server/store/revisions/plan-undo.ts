import type { KeyedSource, Source, Version } from './version.ts';

/** All versions of one key, of revisions that are not undone; the lists in ascending order of revision. */
export type KeyVersions = {
  /** The revision whose version is visible; `null`: none. */
  readonly owner: number | null;
  /** Versions that a later revision replaced. */
  readonly superseded: readonly Version[];
  /**
   * Revisions that brought a record with the values that were visible at that time. An owner's own reassertion, left
   * from a transfer, has no effect.
   */
  readonly reassertions: readonly Source[];
};

/** What undoing a revision does to the versions of some keys. */
export type UndoPlan = {
  /** Visible versions that a later revision reasserted: that successor becomes their owner. */
  readonly transferred: KeyedSource[];
  /** Superseded versions that become visible again, in place of the version of the undone revision. */
  readonly restored: Version[];
  /** Keys that no other revision brought: nothing of them stays visible. */
  readonly removed: string[];
  /** Superseded versions of the undone revision that belong to a successor from now on. */
  readonly transferredSuperseded: KeyedSource[];
  /** Keys whose superseded version of the undone revision goes. */
  readonly removedSuperseded: string[];
};

/**
 * Plans the undo of a revision for some keys; the plans of parts of the keys add up to the plan of all. Reassertions
 * of the undone revision go in any case. Keys of which the revision has no version stay as they are.
 */
export function planUndo(undone: number, keys: ReadonlyMap<string, KeyVersions>): UndoPlan {
  const plan: UndoPlan = {
    transferred: [],
    restored: [],
    removed: [],
    transferredSuperseded: [],
    removedSuperseded: [],
  };
  for (const [key, versions] of keys) {
    if (versions.owner === undone) planVisible(plan, undone, key, versions);
    else if (versions.superseded.some(({ revision }) => revision === undone)) {
      planSuperseded(plan, undone, key, versions);
    }
  }
  return plan;
}

function planVisible(plan: UndoPlan, undone: number, key: string, versions: KeyVersions): void {
  const successor = transferOwnership(undone, Infinity, versions.reassertions);
  const older = versions.superseded.at(-1);
  if (successor) plan.transferred.push({ ...successor, key });
  else if (older) plan.restored.push(older);
  else plan.removed.push(key);
}

function planSuperseded(plan: UndoPlan, undone: number, key: string, versions: KeyVersions): void {
  const next = versions.superseded.find(({ revision }) => revision > undone);
  const replacedBy = next?.revision ?? versions.owner ?? Infinity;
  const successor = transferOwnership(undone, replacedBy, versions.reassertions);
  if (successor) plan.transferredSuperseded.push({ ...successor, key });
  else plan.removedSuperseded.push(key);
}

/** The first revision that reasserted a version while it was visible: after its owner, before it was replaced. */
const transferOwnership = (
  owner: number,
  replacedBy: number,
  reassertions: readonly Source[],
): Source | undefined => {
  const successor = reassertions.find(({ revision }) => revision > owner && revision < replacedBy);
  return successor && { revision: successor.revision, file: successor.file, row: successor.row };
};
