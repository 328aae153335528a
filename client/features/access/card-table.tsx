import type { ReactNode } from 'react';
import { ScrollBox } from '../../ui/scroll-box.tsx';

type TableProps = {
  label: string;
  columns: readonly string[];
  /** What the last column is for, which has no heading to be seen. */
  actions?: string;
  children: ReactNode;
};

/** A table whose rows are cards on a phone. */
export function CardTable({ label, columns, actions, children }: TableProps) {
  return (
    <ScrollBox label={label}>
      <table className="plain-table card-rows access-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {actions !== undefined && (
              <th scope="col">
                <span className="hidden-text">{actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}
