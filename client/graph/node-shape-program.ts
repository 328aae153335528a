import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';
import { ringSize } from '../appearance/actor-look.ts';
import { corners, groupSquare, type Shape } from '../appearance/shapes.ts';

type ShapeData = NodeDisplayData & {
  shape: Shape;
  borderColor: string;
  borderWidth: number;
  /** Of the ring outside, where there is one. */
  ringColor: string | null;
  paperColor: string;
};

/** How the shader is told of the square with round corners. */
const roundedCount = 40;
const outermost = ringSize.gap + ringSize.width;

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

/** How far outside a shape a pointer still finds it, in pixels of the picture. */
const felt = 2;

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_ring;
attribute vec4 a_paper;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying vec4 v_ring;
varying vec4 v_paper;
varying vec4 v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;
const float pi = 3.141592653589793;

void main() {
  // Graph units of one radius.
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = 2.0 * u_correctionRatio / radius;
  // An equilateral triangle around the shape's farthest corner and what is felt outside: no pixel is drawn for nothing.
  float corners = abs(a_shape.x);
  float farthest = corners < 0.5 ? 1.0 : corners > 9.0 ? ${(groupSquare.half * Math.SQRT2).toFixed(3)} : a_shape.y / cos(pi / corners);
  float reach = farthest + max(${felt.toFixed(1)}, a_shape.w * 1.5 * ${outermost.toFixed(1)}) * v_pixel;
  vec2 offset = radius * 2.0 * reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_place = offset / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_border = a_id;
  #else
  v_color = a_color;
  v_border = a_border;
  #endif
  v_color.a *= bias;
  v_border.a *= bias;
  v_ring = a_ring;
  v_paper = a_paper;
  v_ring.a *= bias;
  v_paper.a *= bias;
}`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying vec4 v_ring;
varying vec4 v_paper;
varying vec4 v_shape; // corners (0: circle), distance of the sides, width of the border in pixels, 1 with a ring; turned if negative
varying float v_pixel;
const vec4 nothing = vec4(0.0);
const float pi = 3.141592653589793;

float outside(vec2 place) {
  float count = abs(v_shape.x);
  if (count < 0.5) return length(place) - 1.0;
  if (count > 9.0) {
    vec2 over = abs(place) - vec2(${(groupSquare.half - groupSquare.corner).toFixed(3)});
    return length(max(over, 0.0)) + min(max(over.x, over.y), 0.0) - ${groupSquare.corner.toFixed(3)};
  }
  float step = 2.0 * pi / count;
  float angle = atan(place.x, place.y) + (v_shape.x < 0.0 ? pi / count : 0.0);
  return cos(floor(0.5 + angle / step) * step - angle) * length(place) - v_shape.y;
}

void main() {
  float distance = outside(v_place);
  #ifdef PICKING_MODE
  if (distance > ${felt.toFixed(1)} * v_pixel) gl_FragColor = nothing;
  else gl_FragColor = v_color;
  #else
  float within = 1.0 - smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, distance);
  float edge = distance + v_shape.z * v_pixel;
  vec4 color = mix(v_color, v_border, smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, edge));
  if (v_shape.w < 0.5) {
    gl_FragColor = mix(nothing, color, within);
    return;
  }
  float pixels = distance / v_pixel;
  color = mix(v_paper, color, within);
  color = mix(color, v_ring, smoothstep(${(ringSize.gap - 0.5).toFixed(1)}, ${(ringSize.gap + 0.5).toFixed(1)}, pixels));
  gl_FragColor = mix(color, nothing, smoothstep(${(outermost - 0.5).toFixed(1)}, ${(outermost + 0.5).toFixed(1)}, pixels));
  #endif
}`;

/** Draws every actor, whatever its shape, in one call; the border shows hollow actors (no answer) and the selected one. */
export class NodeShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const bytes = { size: 4, type: UNSIGNED_BYTE, normalized: true };
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 4, type: FLOAT },
        { name: 'a_color', ...bytes },
        { name: 'a_border', ...bytes },
        { name: 'a_ring', ...bytes },
        { name: 'a_paper', ...bytes },
        { name: 'a_id', ...bytes },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData) {
    const { shape, borderColor, borderWidth, ringColor, paperColor } = data as ShapeData;
    const { count, reach, turned } = corners[shape];
    const array = this.array;
    let at = start;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = shape === 'group' ? roundedCount : turned ? -count : count;
    array[at++] = count === 0 ? 1 : reach * Math.cos(Math.PI / count);
    array[at++] = borderWidth;
    array[at++] = ringColor === null ? 0 : 1;
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(borderColor);
    array[at++] = floatColor(ringColor ?? paperColor);
    array[at++] = floatColor(paperColor);
    array[at++] = nodeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
  }
}
