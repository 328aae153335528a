import { journeys, pictureOf, type Journey, type JourneyStep } from './journey-steps.ts';

const lead = `# Journeys

Three people and what they do with Telar, step by step. The pictures are of the shipped data, in Spanish as most people
read it; \`npm run journeys\` takes them anew and writes this page.
`;

/** docs/journeys.md: the steps of every journey with their pictures. */
export const journeysPage = (): string => `${[lead, ...journeys.map(chapterOf)].join('\n')}`;

function chapterOf(journey: Journey): string {
  const { person, wants, steps } = journey;
  return `## ${person}\n\n${person} ${wants}\n\n${steps.map((step, at) => stepOf(journey, step, at + 1)).join('\n')}`;
}

function stepOf(journey: Journey, step: JourneyStep, at: number): string {
  const command = step.command === undefined ? '' : `\`\`\`sh\n${step.command}\n\`\`\`\n\n`;
  return `### ${String(at)}. ${step.title}\n\n${step.text}\n\n${command}![${step.title}](${pictureOf(journey, step)})\n`;
}
