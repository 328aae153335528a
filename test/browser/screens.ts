/** A screen of the explorer by a name, with an address that the shipped data can fill. */
export type Screen = { name: string; path: string };

/** Every screen, each where it has most to show. */
export const screens: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'territory', path: '/territories/slep:0402' },
  { name: 'territory-simulated', path: '/territories/slep:demo' },
  { name: 'isolated-schools', path: '/territories/slep:demo/isolated-schools' },
  { name: 'networks-compared', path: '/territories/slep:demo/networks' },
  { name: 'findings', path: '/assessments?territory=slep:demo' },
  { name: 'school', path: '/actors/school:553' },
  { name: 'network', path: '/networks/network:demo-02' },
  { name: 'network-matrix', path: '/networks/network:demo-02?view=matrix' },
  { name: 'network-report', path: '/networks/network:demo-02/report' },
  { name: 'what-if', path: '/networks/network:demo-02/what-if' },
  { name: 'cases', path: '/cases' },
  { name: 'methods', path: '/methods' },
  { name: 'import', path: '/import' },
  { name: 'not-found', path: '/nowhere' },
];
