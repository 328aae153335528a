import { deserialize, serialize } from 'node:v8';

/** Plain data as bytes that all threads share: handing them over takes no time, however many they are. */
export type Packed<Content> = Uint8Array<SharedArrayBuffer> & { readonly content?: Content };

export function packed<Content>(content: Content): Packed<Content> {
  const bytes = serialize(content);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** What was packed: whoever packed it named its type. */
export const unpacked = <Content>(bytes: Packed<Content>): Content =>
  deserialize(new Uint8Array(bytes)) as Content;
