import { Link } from 'wouter';
import { ActorKind } from '../../../contract/identifiers.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfActor } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { isDocumented } from './documented.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';

/** Who belongs to the network, in which role and since when. */
export function MembersPanel({ network }: { network: NetworkDetail }) {
  const { t, termLabel, format, language } = useTranslations();
  const members = network.memberships
    .map((member) => ({
      ...member,
      name: inLanguage(language, member, 'name'),
      role: inLanguage(language, member, 'role'),
    }))
    .sort((a, b) => format.compare(a.name, b.name));
  return (
    <section className="card stack-tight">
      <h2>{t('members.title')}</h2>
      {!network.rosterKnown && (
        <p className="muted">{t(isDocumented(network) ? 'members.documents' : 'legend.rosterUnknown')}</p>
      )}
      <ul className="list-links network-list">
        {members.map((member) => {
          const kind = ActorKind.safeParse(member.kind);
          return (
            <li key={`${member.actorId}${member.role}${member.validFrom ?? ''}`}>
              <Link href={addressOfActor(member.actorId)}>
                <span className="row">
                  {kind.success && <ActorIcon kind={kind.data} />} {member.name}
                </span>
                <span className="small muted">
                  {termLabel('role', member.role)}
                  {member.validTo !== null &&
                    ` · ${t('members.until', { date: format.date(member.validTo) })}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
