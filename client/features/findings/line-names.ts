import type { NetworkDetail } from '../../../contract/networks.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceTimes } from '../../i18n/slice-names.ts';
import type { Translations } from '../../i18n/use-translations.ts';

/** Names of what a list of findings speaks of; `undefined`: on their way. */
export type LineNames = {
  pattern: (id: string) => string;
  network: (id: string) => string | undefined;
  actor: (id: string) => string | undefined;
  /** Names of the members of one network. */
  members: (network: string) => ReadonlyMap<string, string> | undefined;
  when: (network: string, wave: string) => string | undefined;
};

/** Names of a list, from the networks that have come. */
export function lineNames(
  networks: ReadonlyMap<string, NetworkDetail>,
  pattern: (id: string) => string,
  { format, language }: Pick<Translations, 'format' | 'language'>,
): LineNames {
  const members = new Map(
    [...networks].map(([id, { memberships }]) => [
      id,
      new Map(memberships.map((member) => [member.actorId, inLanguage(language, member, 'name')])),
    ]),
  );
  const actors = new Map([...members.values()].flatMap((names) => [...names]));
  const times = new Map([...networks].map(([id, { waves }]) => [id, sliceTimes(waves, { format })]));
  return {
    pattern,
    network: (id) => {
      const known = networks.get(id);
      return known && inLanguage(language, known, 'name');
    },
    actor: (id) => actors.get(id),
    members: (id) => members.get(id),
    when: (id, wave) => times.get(id)?.get(wave),
  };
}
