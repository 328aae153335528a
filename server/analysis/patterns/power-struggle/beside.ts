import { pairKey } from '../../pair-key.ts';
import { englishOf, englishShown } from '../../../../contract/english.ts';
import type { Bilingual } from '../../../../contract/identifiers.ts';
import type { NetworkData } from '../../../../contract/network-data.ts';
import { attributeText } from '../../attribute-text.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { actorNames } from '../../survey-wave/actor-names.ts';
import { notAfter } from '../../survey-wave/partial-dates.ts';
import { layerOf } from '../../survey-wave/reports.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { tiesOfWave } from '../../survey-wave/ties-of-wave.ts';
import type { Beside } from '../pattern.ts';
import { disputeSubject, disputeSubjects, type DisputeSubject } from './dispute-subject.ts';

type Event = NetworkData['events'][number];

/**
 * Disputes on record, with all their parties (there may be more than two), and what the tensions of a survey are about.
 * Both are facts: a document that tells of a dispute is no flag of a pattern.
 */
export function beside(data: NetworkData, survey: SurveyWave): Beside {
  const disputes = data.events.filter(
    ({ kind, date }) => kind === 'tension' && notAfter(date, survey.wave.date),
  );
  const tensions = survey.asked ? tensionsBySubject(data, survey) : [];
  const known = tensions.filter(({ about }) => about !== null);
  return {
    evidence: {
      ...(disputes.length === 0 ? {} : { disputes: disputes.map(documented) }),
      ...(tensions.length === 0 ? {} : { tensionAbout: tensions }),
    },
    facts: [
      ...disputes.map((dispute) => disputeFact(data, dispute)),
      ...statements(known.length > 0 && tensionFact(known, tensions)),
    ],
  };
}

const documented = ({ eventId, actorIds, date, note, source, attributes }: Event) => ({
  ...{ event: eventId, parties: actorIds, about: disputeSubject(attributes), date, note, source },
  ...englishShown({ attributes }),
});

function disputeFact(data: NetworkData, { actorIds, note, source, date, attributes }: Event): Statement {
  // What a source says of a date that it does not give is more than the year it is filed under.
  const dateNote = attributeText(attributes, 'date_note') || null;
  return statement('dispute', {
    about: disputeSubject(attributes) ?? 'other',
    parties: actorIds.length,
    names: actorNames(data, actorIds),
    hasDate: (dateNote ?? date) === null ? 'no' : 'yes',
    date: { text: inBoth(dateNote ?? date, attributes, 'date_note') },
    hasNote: note === null ? 'no' : 'yes',
    note: { text: inBoth(note, attributes, 'note') },
    hasSource: source === null ? 'no' : 'yes',
    source: { text: inBoth(source, attributes, 'source') },
  });
}

function inBoth(text: string | null, attributes: Event['attributes'], field: string): Bilingual {
  const es = text ?? '';
  return { es, en: englishOf(attributes)?.[field] ?? es };
}

type Tensions = { about: DisputeSubject | null; pairs: number };

/** Pairs in tension in a wave by what they say that it is about; a pair may name several things. */
function tensionsBySubject(data: NetworkData, survey: SurveyWave): Tensions[] {
  const members = new Set(survey.ids);
  const ties = tiesOfWave(data, survey.wave).filter(
    (tie) =>
      layerOf(tie) === 'tension' && tie.from !== tie.to && members.has(tie.from) && members.has(tie.to),
  );
  return [...disputeSubjects, null].flatMap((about) => {
    const own = ties.filter(({ attributes }) => disputeSubject(attributes) === about);
    const pairs = new Set(own.map(({ from, to }) => pairKey(from, to))).size;
    return pairs === 0 ? [] : [{ about, pairs }];
  });
}

const tensionFact = (known: readonly Tensions[], all: readonly Tensions[]): Statement =>
  statement('tension-about', {
    subjects: {
      parts: known.map(({ about, pairs }) => statement('pairs-about', { about: about ?? 'other', pairs })),
    },
    unsaid: all.find(({ about }) => about === null)?.pairs ?? 0,
  });
