import { useMemo, useState, type ReactNode } from 'react';
import type { GraphActor, GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfActor } from '../../addresses.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import { sliceNames, type Slice } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import { Select } from '../../ui/select.tsx';
import { SourceLine } from '../documents/source-line.tsx';
import { AlliancesList } from './alliances-list.tsx';
import { cameAndWent, centreOf, leftApart, mostMissed } from './period-answers.ts';

type AnswersProps = { network: NetworkDetail; graphs: readonly GraphAnswer[] };

/** What can be asked of the ties of a case, answered for each of its periods. */
export function CaseAnswers({ network, graphs }: AnswersProps) {
  const words = useTranslations();
  const { t } = words;
  const names = sliceNames(network.waves, words);
  const periods = graphs.map((graph) => ({
    graph,
    name: names.get(graph.scope.wave ?? '') ?? t('case.whole'),
  }));
  return (
    <section className="stack-tight">
      <h2>{t('case.answers')}</h2>
      <div className="masonry">
        <States slices={network.waves} />
        <Centre periods={periods} />
        <Without periods={periods} graphs={graphs} />
        {periods.length > 1 && <CameAndWent periods={periods} />}
        <AlliancesList graphs={graphs} />
      </div>
    </section>
  );
}

/** What a network was in each period, in the words of its sources: where it was led from, how far it reached. */
function States({ slices }: { slices: readonly Slice[] }) {
  const words = useTranslations();
  const names = sliceNames(slices, words);
  const states = slices.flatMap((slice) => {
    const state = attributeInLanguage(words.language, slice, 'state');
    return state === null ? [] : [{ slice, state }];
  });
  if (states.length === 0) return null;
  return (
    <Answer title={words.t('case.states.title')} note={words.t('case.states.note')}>
      {states.map(({ slice, state }) => (
        <Line key={slice.waveId} name={names.get(slice.waveId) ?? slice.waveId}>
          {state}{' '}
          <span className="small muted">
            · <SourceLine record={slice} />
          </span>
        </Line>
      ))}
    </Answer>
  );
}

type Periods = { periods: readonly { graph: GraphAnswer; name: string }[] };

function Centre({ periods }: Periods) {
  const { t, format } = useTranslations();
  return (
    <Answer title={t('case.centre.title')} note={t('case.centre.note')}>
      {periods.map(({ graph, name }) => {
        const { actors, neighbours } = centreOf(graph);
        return (
          <Line key={name} name={name}>
            {actors.length === 0 ? (
              t('case.centre.nobody')
            ) : (
              <>
                <Actors actors={actors} />{' '}
                <span className="muted">
                  {t('case.centre.neighbours', { count: neighbours, shown: format.count(neighbours) })}
                </span>
              </>
            )}
          </Line>
        );
      })}
    </Answer>
  );
}

function Without({ periods, graphs }: Periods & Pick<AnswersProps, 'graphs'>) {
  const { t, format } = useTranslations();
  const [chosen, setChosen] = useState<string | null>(null);
  const most = useMemo(() => mostMissed(graphs), [graphs]);
  const missed = chosen ?? most;
  const actors = new Map(graphs.flatMap((graph) => graph.actors.map((actor) => [actor.id, actor])));
  const actor = missed === null ? undefined : actors.get(missed);
  if (actor === undefined) return null;
  const options = [...actors.values()]
    .map(({ id, name }) => [id, name] as const)
    .sort(([, a], [, b]) => format.compare(a, b));
  return (
    <Answer title={t('case.without.title')} note={t(actor.isSet ? 'case.without.set' : 'case.without.note')}>
      <Select label={t('case.without.of')} value={actor.id} options={options} onChange={setChosen} />
      {periods.map(({ graph, name }) => (
        <Line key={name} name={name}>
          <LeftApart graph={graph} id={actor.id} />
        </Line>
      ))}
    </Answer>
  );
}

function LeftApart({ graph, id }: { graph: GraphAnswer; id: string }) {
  const { t, format } = useTranslations();
  if (!graph.actors.some((actor) => actor.id === id)) return t('case.without.absent');
  const apart = leftApart(graph, id);
  if (apart.length === 0) return t('case.without.nothing');
  return (
    <>
      {t('case.without.apart', { count: apart.length, shown: format.count(apart.length) })}{' '}
      <Actors actors={apart} />
    </>
  );
}

function CameAndWent({ periods }: Periods) {
  const { t } = useTranslations();
  return (
    <Answer title={t('case.moves.title')} note={t('case.moves.note')}>
      {periods.slice(1).map(({ graph, name }, before) => {
        const { came, went } = cameAndWent(periods[before]!.graph, graph);
        return (
          <Line key={name} name={name}>
            {came.length === 0 && went.length === 0 && t('case.moves.none')}
            {came.length > 0 && (
              <span className="case-move">
                {t('case.moves.came')} <Actors actors={came} />
              </span>
            )}
            {went.length > 0 && (
              <span className="case-move">
                {t('case.moves.went')} <Actors actors={went} />
              </span>
            )}
          </Line>
        );
      })}
    </Answer>
  );
}

const Actors = ({ actors }: { actors: readonly GraphActor[] }) => (
  <LinkedList items={actors.map(({ id, name }) => ({ id, name, href: addressOfActor(id) }))} />
);

type AnswerProps = { title: string; note: string; children: ReactNode };

function Answer({ title, note, children }: AnswerProps) {
  return (
    <section className="card stack-tight">
      <h3>{title}</h3>
      <div className="stack-tight case-lines">{children}</div>
      <p className="small muted">{note}</p>
    </section>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <p>
    <strong>{name}</strong> <span className="case-line">{children}</span>
  </p>
);
