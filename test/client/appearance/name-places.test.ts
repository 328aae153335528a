import { describe, expect, it } from 'vitest';
import { NamePlaces } from '../../../client/appearance/name-places.ts';

const room = { width: 400, height: 300 };
const disc = (x: number, y: number, radius = 10) => ({ x, y, radius });
const [width, height] = [80, 16];

describe('places of names', () => {
  it('are right of the disc where nothing is in the way', () => {
    const own = disc(100, 100);
    expect(new NamePlaces([own], room).place(own, width, height)).toEqual({
      left: 115,
      right: 195,
      top: 92,
      bottom: 108,
    });
  });

  it('move to the next side from another disc, another name and the edge', () => {
    const own = disc(100, 100);
    const beside = new NamePlaces([own, disc(130, 100)], room).place(own, width, height);
    expect(beside).toMatchObject({ right: 85 });
    const edge = disc(380, 100);
    expect(new NamePlaces([edge], room).place(edge, width, height)).toMatchObject({ right: 365 });
    const places = new NamePlaces([], room);
    expect(places.place(own, width, height)).toMatchObject({ left: 115 });
    expect(places.place(own, width, height)).toMatchObject({ right: 85 });
    expect(places.place(own, width, height)).toMatchObject({ bottom: 89 });
    expect(places.place(own, width, height)).toMatchObject({ top: 111 });
    expect(places.place(own, width, height)).toBeNull();
  });

  it('give way nowhere for a strong name, which stays in the picture', () => {
    const own = disc(100, 100);
    const around = [disc(130, 100), disc(70, 100), disc(100, 75), disc(100, 125)];
    expect(new NamePlaces(around, room).place(own, width, height)).toBeNull();
    const strong = new NamePlaces(around, room).place(own, width, height, true);
    expect(strong).toMatchObject({ left: 115 });
    const wide = new NamePlaces([], room).place(disc(380, 100), 395, height, true)!;
    expect(wide.left).toBeGreaterThanOrEqual(0);
    expect(wide.right).toBeLessThanOrEqual(room.width);
  });
});
