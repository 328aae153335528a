// `node scripts/outline.mjs`: draws the outline of Chile and the lines between its regions anew, into
// datasets/outline/chile.json. The coast is Natural Earth's; the lines between regions lie half way between the nearest
// schools of either side, since no official boundary ships with Telar. Needed only when the register changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Delaunay } from 'd3-delaunay';
import { parse } from 'csv-parse/sync';
import { feature } from 'topojson-client';
import { modernNode, root } from './modern-node.mjs';

/** All distances in kilometres. */
const tolerance = { coast: 0.9, border: 3 };
/** An island is kept when it is this large (km²) or has a school this near. */
const island = { area: 60, school: 8 };
const shortestBorder = 6;
/** Coordinates are whole multiples of this many degrees: about 200 m. */
const step = 0.002;
const register = 'datasets/mineduc/20240912_Directorio_Oficial_EE_2024_20240430_WEB.csv';
const chile = '152';

const kmPerDegree = 111.32;
const rad = Math.PI / 180;
const km = ([lon, lat], [otherLon, otherLat]) =>
  Math.hypot((lon - otherLon) * Math.cos(((lat + otherLat) / 2) * rad), lat - otherLat) * kmPerDegree;
/** Mercator, in degrees: near any place distances keep their proportions, as a Voronoi diagram asks. */
const toPlane = ([lon, lat]) => [lon, Math.log(Math.tan((45 + lat / 2) * rad)) / rad];
const fromPlane = ([x, y]) => [x, (2 * Math.atan(Math.exp(y * rad)) - Math.PI / 2) / rad];

function main() {
  const schools = withoutStrays(readSchools());
  const land = landRings(schools);
  const borders = regionBorders(schools, land);
  const outline = {
    step,
    land: land.map((ring) => deltas(simplified(ring, tolerance.coast))),
    borders: borders.map(deltas),
  };
  const text = `${JSON.stringify(outline)}\n`;
  writeFileSync(join(root, 'datasets/outline/chile.json'), text);
  const points = (lines) => lines.reduce((sum, line) => sum + line.length / 2, 0);
  console.log(
    `${outline.land.length} rings of ${points(outline.land)} corners, ${outline.borders.length} lines between regions of ${points(outline.borders)} corners: ${(text.length / 1024).toFixed(1)} kB`,
  );
}

function readSchools() {
  const rows = parse(readFileSync(join(root, register)), { delimiter: ';', columns: true, bom: true });
  const number = (text) => (text.trim() === '' ? NaN : Number(text.replace(',', '.')));
  const places = new Map();
  for (const row of rows) {
    const place = [number(row.LONGITUD), number(row.LATITUD)];
    if (!place.every(Number.isFinite) || place[1] > -17 || place[1] < -56.6 || place[0] > -66) continue;
    places.set(place.map((value) => value.toFixed(4)).join(), { place, region: Number(row.COD_REG_RBD) });
  }
  return [...places.values()];
}

/** Leaves out schools of which most neighbours are in another region: their coordinates are mistaken. */
function withoutStrays(schools) {
  const delaunay = Delaunay.from(schools.map(({ place }) => toPlane(place)));
  return schools.filter(({ region }, at) => {
    const around = [...delaunay.neighbors(at)];
    return 2 * around.filter((other) => schools[other].region === region).length >= around.length;
  });
}

/** The coast and the borders of the country: closed rings of [longitude, latitude], the largest first, none within another. */
function landRings(schools) {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json');
  const country = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === chile);
  const [mainland, ...others] = country.geometry.coordinates
    .map(([ring]) => ({ ring, area: areaOf(ring) }))
    .sort((a, b) => b.area - a.area);
  const islands = others.filter(
    ({ ring, area }) =>
      !isInside(ring[0], mainland.ring) &&
      (area >= island.area || schools.some(({ place }) => isNear(place, ring))),
  );
  return [mainland, ...islands].map(({ ring }) => ring);
}

const isNear = (place, ring) => ring.some((corner) => km(corner, place) <= island.school);

function areaOf(ring) {
  const [, middle] = ring[0];
  const width = kmPerDegree * Math.cos(middle * rad);
  const twice = ring.reduce((sum, [lon, lat], at) => {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length];
    return sum + lon * width * nextLat * kmPerDegree - nextLon * width * lat * kmPerDegree;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Lines half way between the nearest schools of two regions, as far as there is land. */
function regionBorders(schools, land) {
  const nobody = -1;
  // A fence of places far away makes every line between two real places end somewhere.
  const fence = [];
  for (let y = -75; y <= 0; y += 3) fence.push([-130, y], [-40, y]);
  for (let x = -130; x <= -40; x += 3) fence.push([x, -78], [x, 5]);
  const regions = [...schools.map(({ region }) => region), ...fence.map(() => nobody)];
  const points = [...schools.map(({ place }) => toPlane(place)), ...fence];
  const { halfedges, triangles, circumcenters } = voronoiOf(points);
  const joins = new Map();
  for (const [edge, opposite] of halfedges.entries()) {
    if (opposite < edge) continue;
    const one = regions[triangles[edge]];
    const other = regions[triangles[opposite]];
    if (one === other || one === nobody || other === nobody) continue;
    const [a, b] = [Math.floor(edge / 3), Math.floor(opposite / 3)];
    joins.set(a, [...(joins.get(a) ?? []), b]);
    joins.set(b, [...(joins.get(b) ?? []), a]);
  }
  const cornerOf = (triangle) => fromPlane([circumcenters[2 * triangle], circumcenters[2 * triangle + 1]]);
  return chains(joins)
    .map((chain) => chain.map(cornerOf))
    .flatMap((line) => onLand(line, land))
    .filter((line) => lengthOf(line) >= shortestBorder)
    .map((line) => simplified(line, tolerance.border));
}

function voronoiOf(points) {
  const delaunay = Delaunay.from(points);
  const { circumcenters } = delaunay.voronoi([-200, -200, 200, 200]);
  return { halfedges: delaunay.halfedges, triangles: delaunay.triangles, circumcenters };
}

/** Walks a graph of corners into lines, each join once; lines end where three regions meet or none goes on. */
function chains(joins) {
  const done = new Set();
  const key = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const walk = (start, next) => {
    const line = [start];
    for (let [from, at] = [start, next]; ;) {
      done.add(key(from, at));
      line.push(at);
      const onward = joins.get(at).filter((other) => !done.has(key(at, other)));
      if (joins.get(at).length !== 2 || onward.length === 0) return line;
      [from, at] = [at, onward[0]];
    }
  };
  const ends = [...joins.keys()].filter((corner) => joins.get(corner).length !== 2);
  return [...ends, ...joins.keys()].flatMap((corner) =>
    joins.get(corner).flatMap((next) => (done.has(key(corner, next)) ? [] : [walk(corner, next)])),
  );
}

/** The parts of a line that lie on land, to the nearest kilometre. */
function onLand(line, land) {
  const parts = [[]];
  for (const [at, end] of line.entries()) {
    const start = line[at - 1] ?? end;
    const pieces = Math.max(1, Math.ceil(km(start, end)));
    for (let piece = at === 0 ? pieces : 1; piece <= pieces; piece += 1) {
      const share = piece / pieces;
      const place = [0, 1].map((axis) => start[axis] + (end[axis] - start[axis]) * share);
      if (land.some((ring) => isInside(place, ring))) parts.at(-1).push(place);
      else if (parts.at(-1).length > 0) parts.push([]);
    }
  }
  return parts.filter((part) => part.length > 1);
}

function isInside([x, y], ring) {
  let inside = false;
  for (const [at, [cornerX, cornerY]] of ring.entries()) {
    const [beforeX, beforeY] = ring.at(at - 1);
    if (cornerY > y === beforeY > y) continue;
    if (x < cornerX + ((beforeX - cornerX) * (y - cornerY)) / (beforeY - cornerY)) inside = !inside;
  }
  return inside;
}

const lengthOf = (line) => line.slice(1).reduce((sum, corner, at) => sum + km(line[at], corner), 0);

/** Fewer corners, none of those left out farther than `most` km from the line (Douglas & Peucker 1973). */
function simplified(line, most) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  let farthest = { at: 0, far: -1 };
  for (let at = 1; at < line.length - 1; at += 1) {
    const far = kmToSegment(line[at], first, last);
    if (far > farthest.far) farthest = { at, far };
  }
  if (farthest.far <= most) return [first, last];
  const before = simplified(line.slice(0, farthest.at + 1), most);
  return [...before.slice(0, -1), ...simplified(line.slice(farthest.at), most)];
}

function kmToSegment(place, start, end) {
  const width = Math.cos(place[1] * rad);
  const [px, py] = [(place[0] - start[0]) * width, place[1] - start[1]];
  const [ex, ey] = [(end[0] - start[0]) * width, end[1] - start[1]];
  const length = ex * ex + ey * ey;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * ex + py * ey) / length));
  return Math.hypot(px - share * ex, py - share * ey) * kmPerDegree;
}

/** Corners as whole steps, each from the one before: longitude, latitude, longitude… */
function deltas(line) {
  let [x, y] = [0, 0];
  return line.flatMap(([lon, lat]) => {
    const [nextX, nextY] = [Math.round(lon / step), Math.round(lat / step)];
    const change = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return change;
  });
}

if (modernNode() === null) throw new Error('A newer Node is needed.');
main();
