import surveys from './surveys.json' with { type: 'json' };
import surveyKit from './survey-kit.json' with { type: 'json' };
import surveyProblems from './survey-problems.json' with { type: 'json' };

/** What surveys say in English, to planners and to respondents. */
export default { ...surveys, ...surveyKit, ...surveyProblems };
