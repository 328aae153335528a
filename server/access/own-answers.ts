import { actorsNamedIn, type NetworkData } from '../../contract/network-data.ts';

/**
 * What one school said in a network, and nothing that others said, also of it: its ties as it reported them (where no
 * reporter is known, those that run from it), its answer sheets, ratings, commitments and attendance.
 */
export function ownAnswers(data: NetworkData, school: string): NetworkData {
  const isOwn = ({ actorId }: { actorId: string }) => actorId === school;
  const isOwnOne = ({ actorIds }: { actorIds: string[] }) => actorIds.includes(school);
  const own = {
    ...data,
    members: data.members.filter(isOwn),
    responses: data.responses.filter(isOwn),
    ties: data.ties.filter(({ reporter, from }) => (reporter ?? from) === school),
    ratings: data.ratings.filter(isOwn),
    commitments: data.commitments.filter(isOwnOne).map((one) => ({ ...one, actorIds: [school] })),
    attendance: data.attendance.filter(isOwn),
    events: data.events.filter(isOwnOne).map((one) => ({ ...one, actorIds: [school] })),
  };
  const named = actorsNamedIn(own);
  return { ...own, actors: data.actors.filter(({ id }) => named.has(id)).map(known) };
}

/** Others are known by what the register says of them. */
const known = (actor: NetworkData['actors'][number]): NetworkData['actors'][number] => ({
  ...actor,
  attributes: {},
});
