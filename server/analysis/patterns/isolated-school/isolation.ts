import {
  collaborationAndTrust,
  matrixOf,
  tiedInAny,
  type SurveyWave,
} from '../../survey-wave/survey-wave.ts';

/** Members by how they stand in the network; the groups have the names that the API gives them. */
export type Isolation = {
  /** Did not answer: its own ties are not known. */
  didNotAnswer: number[];
  /** Answered, names nobody and is named by nobody. */
  ['silent']: number[];
  /** Named by others, but names nobody. */
  namedButSilent: number[];
  /** Names others, but nobody names it. */
  unnamed: number[];
  /** Far from every other member. */
  remote: number[];
};

/** Members in some tie, whoever reports it: of one that did not answer too. */
export function membersInTies(survey: SurveyWave): number[] {
  const { n } = survey;
  const tied = tiedInAny(survey, collaborationAndTrust(survey));
  return [...survey.ids.keys()].filter((i) => tied.subarray(i * n, i * n + n).includes(1));
}

/** Who stands how, over every positive layer; the groups may overlap in `remote` alone. */
export function isolationOf(survey: SurveyWave): Isolation {
  const { n } = survey;
  const layers = collaborationAndTrust(survey).map((layer) => ({ layer, matrix: matrixOf(survey, layer) }));
  const groups: Isolation = { didNotAnswer: [], ['silent']: [], namedButSilent: [], unnamed: [], remote: [] };
  for (let i = 0; i < n; i++) {
    let [names, named] = [false, false];
    for (const { matrix } of layers)
      for (let j = 0; j < n; j++) {
        if (matrix[i * n + j]) names = true;
        if (matrix[j * n + i]) named = true;
      }
    if (survey.remote[i]) groups.remote.push(i);
    if (!survey.answered[i]) {
      // Where nobody recorded who answered, nobody is said to have failed to.
      if (survey.answersKnown) groups.didNotAnswer.push(i);
    } else if (!names) groups[named ? 'namedButSilent' : 'silent'].push(i);
    else if (!named) groups.unnamed.push(i);
  }
  return groups;
}
