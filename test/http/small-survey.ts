/** A survey of a new network of two schools of the example. */
export const smallSurvey = {
  title: 'Encuesta',
  networkName: 'Red',
  waveId: '2026',
  items: ['recibe-conocimiento'],
  roster: ['school:demo-003', 'school:demo-068'],
};
