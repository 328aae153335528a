import { MethodLink } from './method-link.tsx';

/** The head of a row of numbers: what is measured, and the way to its method. */
export function MeasureHead({ id, name }: { id: string; name: string }) {
  return (
    <th scope="row">
      {name} <MethodLink id={id} name={name} />
    </th>
  );
}
