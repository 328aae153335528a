/** What is said of each problem with a survey, a kit of one or an answer, by its code. See `problem-sentences.ts`. */
export const surveyProblemSentences = {
  'activity-listed-twice': 'The activity "{activity}" is listed twice.',
  'actor-cannot-be-asked': '"{actor}" is not one organisation: it cannot be asked, nor be named by others.',
  'actor-not-stored':
    'No actor is stored under "{actor}". Take schools from the register, or load them first.',
  'answer-changed':
    'The answer was changed on another page meanwhile. Load it again; nothing was overwritten.',
  'answer-empty': 'Nothing has been answered yet. Answer at least one item, also with "nobody".',
  'answer-names-oneself': 'One cannot name oneself.',
  'answer-names-twice': '"{actor}" is named twice.',
  'answer-names-unlisted': '"{actor}" is not on the list of the survey.',
  'answer-nobody-and-somebody': 'The answer says nobody, and names somebody. Choose one of the two.',
  'answer-of-unknown-activity': 'The survey has no activity "{activity}".',
  'answer-of-unknown-item': 'The survey has no item "{item}" of this kind.',
  'answer-without-consent': 'Without consent nothing is saved. Accept first, then answer.',
  'depth-not-asked': 'The item "{item}" does not ask how far the work goes.',
  'kit-name-is-personal': 'The name holds a RUN or an e-mail address. Take it out: the kit would carry it.',
  'kit-of-few-schools': 'A survey of ties needs at least two schools. Choose more of them.',
  'kit-of-many-schools':
    '{schools} schools are too many for one kit: at most {most}. Choose a smaller territory, or list the schools.',
  'kit-of-unknown-item': 'A kit cannot ask "{item}". It can ask: {known}.',
  'kit-schools-open': 'Give one of these: schools (ids), a territory, or a network.',
  'kit-without-name': 'Schools that are listed have no name together. Give the network one.',
  'kit-without-ties': 'None of these asks for ties. Add at least one that does.',
  'respondent-not-listed': '"{actor}" is not on the list of the survey.',
  'sending-without-consent': 'Without consent nothing is sent. Accept first.',
  'survey-being-closed':
    'The survey is being closed. The answer is erased; erase it once more when the survey is closed, so that nothing of it becomes part of the network.',
  'survey-closed':
    'The survey is closed. To correct or erase an answer, write to whoever organises the survey.',
  'survey-item-twice': 'The item "{item}" is listed twice.',
  'survey-items-of-same-ties':
    'The items "{other}" and "{item}" ask for the same ties in two ways. Choose one of them.',
  'survey-mixes-simulated':
    'The list mixes real and simulated actors. A survey is of the one or of the other.',
  'survey-network-not-stored': 'No network is stored under "{network}". Give a new one by its name.',
  'survey-network-of-other-name': 'The network "{network}" is called "{name}". Leave the name out.',
  'survey-network-real': 'The network "{network}" is real, and the actors are not.',
  'survey-network-simulated': 'The network "{network}" is simulated, and the actors are not.',
  'survey-network-unnamed': 'Give the id of a network that is stored, or the name of a new one.',
  'survey-of-unknown-item': 'The bank has no item "{item}".',
  'survey-over-already': 'The survey would be over already. Choose a later day.',
  'survey-territory-given': 'The network has a territory of its own. Leave the territory out.',
  'survey-text-holds-email':
    'The text holds an e-mail address. Take it out; it may stand in the introduction.',
  'survey-text-holds-run': 'The text holds the RUN of a person. Take it out: it would be kept and shown.',
  'survey-wave-taken': 'The network has a survey "{wave}" already. Choose another id.',
  'survey-without-activities': 'The survey asks who came to which activity, and lists no activity. Add some.',
  'survey-without-attendance':
    'The survey lists activities, and no item asks about them. Add the item of attendance.',
  'survey-without-respondents': 'Nobody would be asked. List at least one respondent.',
  'too-many-named': '{named} are marked; at most {most} may be named in each item.',
  'unknown-link':
    'This personal link is not valid: it is not complete, it was replaced by a newer one, or the survey was deleted.',
  'unknown-respondent': 'The survey has no respondent "{respondent}".',
  'unknown-strength': 'The item "{item}" has no step {strength} to choose.',
} as const satisfies Record<string, string>;
