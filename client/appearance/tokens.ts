/** The tokens a canvas needs as values; `client/styles/tokens.css` holds the same ones for everything else. */
export type Tokens = {
  paper: string;
  ink: string;
  muted: string;
  tie: string;
  tieFaint: string;
  tieStrong: string;
  negative: string;
  actorFaint: string;
  other: string;
  missing: string;
  accent: string;
  basemap: string;
  basemapLine: string;
};

/** Tie colours are opaque: translucent ones vanish when many lie upon each other. */
export const tokens: Record<'light' | 'dark', Tokens> = {
  light: {
    paper: '#fffdf9',
    ink: '#1f2430',
    muted: '#5a5f6c',
    tie: '#b5ac9b',
    tieFaint: '#e9e2d6',
    tieStrong: '#2f4b8f',
    negative: '#b3402f',
    actorFaint: '#e4ddd0',
    other: '#9a9488',
    missing: '#ffffff',
    accent: '#2f4b8f',
    basemap: '#f6f0e4',
    basemapLine: '#d3c6ab',
  },
  dark: {
    paper: '#181c28',
    ink: '#f4efe6',
    muted: '#a9adb8',
    tie: '#59617a',
    tieFaint: '#252a38',
    tieStrong: '#a9bcf5',
    negative: '#ef8a78',
    actorFaint: '#30364a',
    other: '#7d8190',
    missing: '#181c28',
    accent: '#a9bcf5',
    basemap: '#212738',
    basemapLine: '#414a63',
  },
};
