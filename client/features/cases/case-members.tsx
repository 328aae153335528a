import { Link } from 'wouter';
import { ActorKind } from '../../../contract/identifiers.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfActor } from '../../addresses.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { SourceLine } from '../documents/source-line.tsx';

/** Who the documents name in a case, as what, when, and where that stands. There may have been others. */
export function CaseMembers({ network }: { network: NetworkDetail }) {
  const { t, termLabel, format, language } = useTranslations();
  const datesOf = useDates();
  const members = network.memberships
    .map((member) => ({ member, name: inLanguage(language, member, 'name') }))
    .sort((a, b) => format.compare(a.name, b.name));
  return (
    <section className="card stack-tight whole-list">
      <h2>{t('case.members.title')}</h2>
      <p className="small muted">{t(members.length === 0 ? 'case.members.none' : 'case.members.lead')}</p>
      <ul className="list-links case-members">
        {members.map(({ member, name }) => {
          const kind = ActorKind.safeParse(member.kind);
          const note = attributeInLanguage(language, member, 'note');
          return (
            <li key={`${member.actorId} ${member.role}`}>
              <Link href={addressOfActor(member.actorId)}>
                <span className="row">
                  {kind.success && <ActorIcon kind={kind.data} />} {name}
                </span>
                <span className="small muted">
                  {[
                    member.role === 'member' ? null : termLabel('role', inLanguage(language, member, 'role')),
                    datesOf(member),
                    note,
                  ]
                    .filter((part) => part !== null)
                    .map((part) => `${part} · `)}
                  <SourceLine record={member} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
