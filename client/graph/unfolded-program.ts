import type Sigma from 'sigma';
import type { InstancedProgramDefinition, ProgramDefinition } from 'sigma/rendering';

/** The number of the item, where it starts in the array, and what it looks like. */
type Item = [index: number, start: number, ...looks: never[]];
type Given = [
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  sigma: Sigma,
];
type Instanced = {
  array: Float32Array;
  getDefinition(): InstancedProgramDefinition;
  processVisibleItem(...item: Item): void;
};

/**
 * A program that draws one instance an item, made into one that writes out every corner of every item. The picture is
 * the same; where WebGL is drawn in software each instance is a drawing of its own and thousands of them take a
 * third of a second, while all corners together are one drawing.
 */
export function unfolded<Program>(program: Program): Program {
  // Sigma's program classes take these three arguments and have these members; its types do not export that shape.
  const Folded = program as unknown as new (...given: Given) => Instanced;
  class Unfolded extends Folded {
    // The constructor of the program reads the definition before any field of this class is there.
    override getDefinition(): InstancedProgramDefinition {
      const { CONSTANT_ATTRIBUTES, CONSTANT_DATA: _, ...definition } = super.getDefinition();
      const plain: ProgramDefinition = {
        ...definition,
        ATTRIBUTES: [...definition.ATTRIBUTES, ...CONSTANT_ATTRIBUTES],
      };
      // Without constant attributes it is drawn as plain corners.
      return plain as InstancedProgramDefinition;
    }

    private corners: number[][] | null = null;

    override processVisibleItem(...item: Item) {
      super.processVisibleItem(...item);
      this.corners ??= super.getDefinition().CONSTANT_DATA;
      spread(this.array, item[1], this.corners, this.itemsOfCorner());
    }

    private itemsOfCorner(): number {
      // A field of Sigma's `Program` that is missing in its declarations of instanced programs.
      return (this as unknown as { ATTRIBUTES_ITEMS_COUNT: number }).ATTRIBUTES_ITEMS_COUNT;
    }
  }
  // The subclass has the constructor and members of `program` itself.
  return Unfolded as unknown as Program;
}

/**
 * Copies what was written at `start` to each corner, and what is the corner's own behind it.
 *
 * @param width  numbers of one corner, its own last
 */
export function spread(array: Float32Array, start: number, corners: readonly number[][], width: number) {
  const common = width - (corners[0]?.length ?? 0);
  for (const [at, own] of corners.entries()) {
    const corner = start + at * width;
    if (at > 0) array.copyWithin(corner, start, start + common);
    array.set(own, corner + common);
  }
}
