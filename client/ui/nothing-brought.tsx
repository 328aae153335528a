import { Link } from 'wouter';
import { ExampleTable } from './example-table.tsx';
import { IfMay } from './if-may.tsx';

type NothingBroughtProps = {
  title: string;
  /** What it does not say that nothing is there. */
  text: string;
  how: string;
  example: { label: string; text: string };
  action: string;
};

/** Nobody brought any data of something: that is no word on whether there is any, and which table brings them. */
export function NothingBrought({ title, text, how, example, action }: NothingBroughtProps) {
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="muted">{how}</p>
      <ExampleTable {...example} />
      <IfMay endpoint="previewImport">
        <p>
          <Link className="button button-main" href="/import">
            {action}
          </Link>
        </p>
      </IfMay>
    </section>
  );
}
