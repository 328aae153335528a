/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadius = 6371.0088;

export type Place = { latitude: number; longitude: number };

/**
 * Distance in a straight line over the sphere (haversine), in kilometres. Roads are longer: say "straight line"
 * wherever the number is shown.
 *
 * Source  Sinnott 1984, "Virtues of the Haversine", Sky and Telescope 68(2)
 */
export function greatCircle(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
