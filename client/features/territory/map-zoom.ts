import { useRef, useState, type PointerEvent } from 'react';
import type { Frame } from '../maps/map-places.ts';

type Point = { x: number; y: number };

/** How many times larger than the whole territory, and which point of the whole stands in the middle. */
export type Zoom = { times: number; middle: Point };

const most = 40;
const step = 1.6;

export const wholeOf = ({ width, height }: Frame): Zoom => ({
  times: 1,
  middle: { x: width / 2, y: height / 2 },
});

/** A point of the whole map where the zoom shows it. */
export const zoomed =
  ({ times, middle }: Zoom, { width, height }: Frame) =>
  <Placed extends Point>(at: Placed): Placed => ({
    ...at,
    x: (at.x - middle.x) * times + width / 2,
    y: (at.y - middle.y) * times + height / 2,
  });

/** The zoom that shows some points as large as they fit, with air around them. */
export function zoomOn(points: readonly Point[], frame: Frame): Zoom {
  if (points.length === 0) return wholeOf(frame);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const centre = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const times = Math.min(
    (0.7 * frame.width) / Math.max(1, span(xs)),
    (0.7 * frame.height) / Math.max(1, span(ys)),
  );
  return { times: Math.min(8, Math.max(1, times)), middle: { x: centre(xs), y: centre(ys) } };
}

/** Zoom by buttons, keys and dragging; the wheel stays with the page. */
export function useZoom(frame: Frame) {
  const [zoom, setZoom] = useState<Zoom | null>(null);
  const drag = useRef<{ from: Point; zoom: Zoom; id: number } | null>(null);
  const shown = zoom ?? wholeOf(frame);
  const by = (factor: number) => {
    const times = Math.min(most, shown.times * factor);
    setZoom(times <= 1 ? null : { ...shown, times });
  };
  const pixel = (event: PointerEvent<SVGSVGElement>) => frame.width / event.currentTarget.clientWidth;
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || shown.times === 1) return;
      drag.current = { from: { x: event.clientX, y: event.clientY }, zoom: shown, id: event.pointerId };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const start = drag.current;
      if (start === null || start.id !== event.pointerId) return;
      const scale = pixel(event) / start.zoom.times;
      const { x, y } = start.zoom.middle;
      setZoom({
        times: start.zoom.times,
        middle: {
          x: x - (event.clientX - start.from.x) * scale,
          y: y - (event.clientY - start.from.y) * scale,
        },
      });
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerLeave: () => {
      drag.current = null;
    },
  };
  return {
    zoom: shown,
    set: setZoom,
    nearer: () => by(step),
    farther: () => by(1 / step),
    all: () => setZoom(null),
    handlers,
  };
}
