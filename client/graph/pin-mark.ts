import { pinPath } from '../appearance/pin-path.ts';
import type { Tokens } from '../appearance/tokens.ts';

/** The mark of an actor that was put in its place by hand, at its upper right. */
export function drawPin(
  context: CanvasRenderingContext2D,
  disc: { x: number; y: number; radius: number },
  { ink, paper }: Tokens,
) {
  const pin = new Path2D(pinPath(disc));
  context.lineJoin = 'round';
  context.lineWidth = 2.5;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.stroke(pin);
  context.fill(pin);
}
