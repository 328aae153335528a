import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { TieLook } from '../appearance/tie-look.ts';
import { fragmentShader, vertexShader } from './tie-shaders.ts';
import { unfolded } from './unfolded-program.ts';

export type TieData = EdgeDisplayData & Pick<TieLook, 'lane' | 'stroke' | 'arrow'>;

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;

/** Corners of the line, two triangles a segment, and of the arrow head: share of the way, side, 1 in the head. */
function cornersOf(segments: number): number[][] {
  const corners: number[][] = [];
  for (let at = 0; at < segments; at += 1) {
    const [a, b] = [at / segments, (at + 1) / segments];
    corners.push([a, 1, 0], [a, -1, 0], [b, 1, 0], [b, 1, 0], [a, -1, 0], [b, -1, 0]);
  }
  return [...corners, [1, 0, 1], [0, 1, 1], [0, -1, 1]];
}

/** Four small numbers as the bytes of one. The highest stays far below what would make it no number. */
const bytes = new Uint8Array(4);
const asFloat = new Float32Array(bytes.buffer);
function packed([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  bytes.set([a, b, c, d]);
  return asFloat[0]!;
}
/** Read by the shader as a line that is double. */
const doubleLine = packed([255, 0, 0, 0]);

/** Lines that bend, break and end in an arrow head as their layer says, of so many straight pieces each. */
function tieProgram(segments: number) {
  return class TieProgram extends EdgeProgram<(typeof uniforms)[number]> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      const fourBytes = { size: 4, type: UNSIGNED_BYTE, normalized: true };
      return {
        VERTICES: segments * 6 + 3,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_lane', size: 2, type: FLOAT },
          { name: 'a_form', size: 3, type: FLOAT },
          { name: 'a_dash', ...fourBytes },
          { name: 'a_color', ...fourBytes },
          { name: 'a_id', ...fourBytes },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
        CONSTANT_DATA: cornersOf(segments),
      };
    }

    override processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const { lane, stroke, arrow, size, color } = data as TieData;
      const array = this.array;
      let at = start;
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = lane.bend;
      array[at++] = lane.most;
      array[at++] = size;
      array[at++] = target.size;
      array[at++] = arrow ? 1 : 0;
      array[at++] = stroke.double ? doubleLine : packed(stroke.dash);
      array[at++] = floatColor(color);
      array[at++] = edgeIndex;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
      gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
      gl.uniform1f(uniformLocations['u_minEdgeThickness']!, params.minEdgeThickness);
    }
  };
}

export const StraightTieProgram = unfolded(tieProgram(1));
export const CurvedTieProgram = unfolded(tieProgram(10));
