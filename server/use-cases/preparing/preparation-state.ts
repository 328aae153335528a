/** Networks of a store, and of how many everything is kept. */
export type Progress = { networks: number; ready: number };

/**
 * What the background is at. `off`: nothing is worked out ahead; `waiting`: it looks whether the store has changed;
 * `preparing`: networks are worked out; `ready`: all of the present state is kept; `failed`: the last pass ended with an
 * error, and there is another when the store has changed.
 */
export const preparationStates = ['off', 'waiting', 'preparing', 'ready', 'failed'] as const;
export type PreparationState = { state: (typeof preparationStates)[number] } & Progress;

/** Work that a service does when nobody waits for anything. */
export interface BackgroundWork {
  /** Begins, once; where nothing is kept, nothing is worked out either. */
  start(): void;
  /** Stops at once. */
  stop(): Promise<void>;
  readonly state: PreparationState;
}
