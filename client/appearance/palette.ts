/** Okabe & Ito 2008: eight colours that stay apart for every common kind of colour vision. */
export const okabeIto = {
  orange: '#e69f00',
  sky: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
} as const;

/** In the order in which categories take them: the strongest first, the palest last. */
export const categoryColours: readonly string[] = [
  okabeIto.blue,
  okabeIto.orange,
  okabeIto.green,
  okabeIto.purple,
  okabeIto.sky,
  okabeIto.vermilion,
  okabeIto.yellow,
];

/** Cividis (Nuñez, Anderton & Renslow 2018), at ten even steps: the same order of lightness for everyone. */
export const cividis: readonly string[] = [
  '#00224e',
  '#123570',
  '#3b496c',
  '#575d6d',
  '#707173',
  '#8a8678',
  '#a59c74',
  '#c3b369',
  '#e1cc55',
  '#fee838',
];

/** Purple to green through grey, for values that have a sign. */
export const purpleGreen: readonly string[] = ['#762a83', '#af8dc3', '#d9d5d6', '#7fbf7b', '#1b7837'];

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** A colour between two, `share` from 0 (the first) to 1 (the second). */
export function mix(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  const part = a.map((value, at) => Math.round(value + (b[at]! - value) * share));
  return `#${part.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour at `share` (0 to 1) of a ramp of evenly spaced colours. */
export function rampAt(ramp: readonly string[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const low = Math.floor(place);
  const high = Math.min(ramp.length - 1, low + 1);
  return mix(ramp[low]!, ramp[high]!, place - low);
}

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2 between two colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** What is written upon a fill: white where that can be read (4.5:1), dark ink elsewhere. */
export const inkOn = (fill: string): string => (contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#1f2430');
