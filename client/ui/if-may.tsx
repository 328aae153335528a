import type { ReactNode } from 'react';
import type { EndpointName } from '../../contract/api.ts';
import { useMay } from '../api/use-reader.ts';

type IfMayProps = { endpoint: EndpointName; children: ReactNode };

/** What is offered to those only who may use an endpoint. */
export function IfMay({ endpoint, children }: IfMayProps) {
  return useMay()(endpoint) ? children : null;
}
