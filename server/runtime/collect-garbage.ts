import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/**
 * Frees what is no longer needed, now. On a machine with much memory the runtime waits long before it does so by
 * itself, and a first start would hold several times what it needs: this is called between files, not on requests.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/**
 * From now on the memory of this process grows by a quarter at most before what is no longer needed is freed, where the
 * runtime would let it double: for a command that reads a million rows and ends. It takes a little more time.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=25');
}
