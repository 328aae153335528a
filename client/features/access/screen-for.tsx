import { createElement, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EndpointName } from '../../../contract/api.ts';
import { addressOfAccount } from '../../addresses.ts';
import { useMay, useReader } from '../../api/use-reader.ts';

type OnlyProps = { endpoint: EndpointName; children: ReactNode };

/** A whole screen for those who may use an endpoint; others are given another one, or it is said why it is not there. */
export function screenFor<Props extends object>(
  endpoint: EndpointName,
  Screen: ComponentType<Props>,
  Otherwise?: ComponentType<Props>,
): ComponentType<Props> {
  return function ScreenFor(props: Props) {
    const may = useMay()(endpoint);
    if (!may && Otherwise !== undefined) return createElement(Otherwise, props);
    return <OnlyFor endpoint={endpoint}>{createElement(Screen, props)}</OnlyFor>;
  };
}

function OnlyFor({ endpoint, children }: OnlyProps) {
  const { t } = useTranslation();
  const may = useMay();
  const reader = useReader();
  if (may(endpoint) || !reader) return children;
  return (
    <section className="notice stack-tight">
      <h1>{t('session.notOffered')}</h1>
      <p>{t('session.notOfferedText', { role: t(`accountRole.${reader.role}`) })}</p>
      <p>
        <Link href={addressOfAccount}>{t('session.account')}</Link>
      </p>
    </section>
  );
}
