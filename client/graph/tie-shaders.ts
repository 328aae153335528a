import { arrowHead } from '../appearance/tie-look.ts';

/** Places on a quadratic curve between two actors; straight where its lane does not bend. */
export const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_dash; // line, gap, line, gap in pixels; 255 first: a double line
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_lane; // how far it bends aside: pixels, and at most that share of its length
attribute vec3 a_form; // width, radius of the actor it ends at, 1 with an arrow head
attribute vec3 a_corner; // share of the way, side, 1 in the arrow head
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec4 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;
const float bias = 255.0 / 254.0;
const float least = 1e-9;

vec2 onCurve(vec2 control, float share) {
  float rest = 1.0 - share;
  return rest * rest * a_start + 2.0 * share * rest * control + share * share * a_end;
}

vec2 aheadAt(vec2 control, float share) {
  vec2 way = (1.0 - share) * (control - a_start) + share * (a_end - control);
  return way / max(length(way), least);
}

void main() {
  // Graph units of a pixel of the screen, and of a pixel of the picture as it grows with nearness.
  float pixel = 2.0 * u_correctionRatio;
  float unit = pixel / u_sizeRatio;
  vec2 way = a_end - a_start;
  float far = max(length(way), least);
  vec2 across = vec2(-way.y, way.x) / far;
  float bend = sign(a_lane.x) * min(abs(a_lane.x) * unit, a_lane.y * far);
  vec2 control = 0.5 * (a_start + a_end) + across * 2.0 * bend;

  float width = max(a_form.x, u_minEdgeThickness * u_sizeRatio) * unit;
  float arrow = a_form.z;
  float speed = max(2.0 * length(a_end - control), least);
  float head = max(${arrowHead.length.toFixed(1)} * width, ${arrowHead.least.toFixed(1)} * unit) * arrow;
  float tip = max(0.0, 1.0 - arrow * a_form.y * unit / speed);
  float base = max(0.0, tip - head / speed);

  vec2 place;
  v_dash = a_dash * 255.0;
  v_half = 0.5 * width / pixel;
  if (a_corner.z > 0.5) {
    vec2 top = onCurve(control, tip);
    vec2 foot = onCurve(control, base);
    vec2 ahead = (top - foot) / max(length(top - foot), least);
    float half_ = head * ${(arrowHead.width / arrowHead.length / 2).toFixed(3)};
    place = mix(foot + vec2(-ahead.y, ahead.x) * a_corner.y * half_, top, a_corner.x);
    v_dash = vec4(0.0);
    v_along = 0.0;
    v_across = 0.0;
    v_half = 1.0;
  } else {
    float share = a_corner.x * base;
    vec2 ahead = aheadAt(control, share);
    // A pixel more on either side, for its soft edge.
    float half_ = 0.5 * width + pixel;
    place = onCurve(control, share) + vec2(-ahead.y, ahead.x) * a_corner.y * half_;
    v_along = share * far / pixel;
    v_across = a_corner.y * half_ / pixel;
  }
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

export const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float aside = abs(v_across);
  float seen = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, aside);
  if (v_dash.x > 254.0) {
    float hole = 0.36 * v_half;
    seen *= smoothstep(hole - 0.4, hole + 0.4, aside);
  } else if (v_dash.x > 0.5) {
    float at = mod(v_along, v_dash.x + v_dash.y + v_dash.z + v_dash.w);
    float second = v_dash.x + v_dash.y;
    if ((at > v_dash.x && at < second) || at > second + v_dash.z) discard;
  }
  gl_FragColor = mix(vec4(0.0), v_color, seen);
  #endif
}`;
