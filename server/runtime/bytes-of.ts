/** Bytes of the runtime by kind of value: what V8 takes on a 64-bit machine, rounded up. */
const bytes = { value: 8, object: 24, text: 16 } as const;

/** About how many bytes an answer takes: plain data, typed arrays, maps and sets. At least 1. */
export function bytesOf(answer: unknown): number {
  let sum = 1;
  const rest: unknown[] = [answer];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'string') sum += bytes.text + value.length;
    else if (typeof value !== 'object' || value === null) sum += bytes.value;
    else if (ArrayBuffer.isView(value)) sum += bytes.object + value.byteLength;
    else {
      const held = contentOf(value);
      sum += bytes.object + held.length * bytes.value;
      // One by one: a spread of many values overflows the stack.
      for (const each of held) rest.push(each);
    }
  }
  return sum;
}

function contentOf(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value].flat(1);
  if (value instanceof Set) return [...value];
  return Object.values(value);
}
