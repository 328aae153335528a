/** The tokens a canvas needs as values; `client/styles/tokens.css` holds the same ones for everything else. */
export type Tokens = {
  paper: string;
  ink: string;
  muted: string;
  tie: string;
  negative: string;
  actorFaint: string;
  other: string;
  missing: string;
  accent: string;
  basemap: string;
  basemapLine: string;
  /** Of layers: eight that stay apart, and a quiet one for what a register holds. Each 3:1 against paper. */
  layers: readonly string[];
};

/** Tie colours are opaque: translucent ones vanish when many lie upon each other. */
export const tokens: Record<'light' | 'dark', Tokens> = {
  light: {
    paper: '#fffdf9',
    ink: '#1f2430',
    muted: '#5a5f6c',
    tie: '#b5ac9b',
    negative: '#b3402f',
    actorFaint: '#e4ddd0',
    other: '#9a9488',
    missing: '#ffffff',
    accent: '#2f4b8f',
    basemap: '#f6f0e4',
    basemapLine: '#d3c6ab',
    layers: [
      '#2f4b8f',
      '#0b7a53',
      '#8b3fa0',
      '#a06a00',
      '#0b7f95',
      '#c23d7d',
      '#6b4a2f',
      '#66761b',
      '#857e70',
    ],
  },
  dark: {
    paper: '#181c28',
    ink: '#f4efe6',
    muted: '#a9adb8',
    tie: '#59617a',
    negative: '#ef8a78',
    actorFaint: '#30364a',
    other: '#7d8190',
    missing: '#181c28',
    accent: '#a9bcf5',
    basemap: '#212738',
    basemapLine: '#414a63',
    layers: [
      '#9db4ff',
      '#5ccf9b',
      '#d39be6',
      '#e6b54d',
      '#5cc8dd',
      '#f59ac2',
      '#cfa98a',
      '#b8c95c',
      '#868ea6',
    ],
  },
};
