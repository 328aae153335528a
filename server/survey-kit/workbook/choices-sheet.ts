import { largestOf } from '../../../contract/extremes.ts';
import type { Sheet } from 'write-excel-file/node';
import { stepsOf } from '../choices.ts';
import type { SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import type { ChoiceList } from './drop-downs.ts';
import { headingCell } from './cells.ts';

/** The lists that cells of other sheets offer. */
export class ChoicesSheet {
  private readonly lists: { heading: string; choices: readonly string[] }[] = [];
  private readonly name: string;
  readonly schools: ChoiceList;
  readonly roles: ChoiceList;
  readonly mark: ChoiceList;

  constructor({ schools, items, language }: SurveyKit) {
    const words = kitWords(language);
    this.name = words.sheets.choices;
    this.schools = this.add(
      words.schools,
      schools.map(({ label }) => label),
    );
    this.roles = this.add(words.role, words.roles);
    this.mark = this.add(words.marked, [words.mark]);
    for (const item of items) this.stepsOf(stepsOf(item, language));
  }

  /** The list of the steps of an item, added once; a mark where it has none. */
  stepsOf(steps: readonly string[] | null): ChoiceList {
    if (steps === null) return this.mark;
    const at = this.lists.findIndex(({ choices }) => choices.join('\n') === steps.join('\n'));
    if (at >= 0) return { sheet: this.name, column: at, count: steps.length };
    return this.add(`${steps[0]!} – ${steps.at(-1)!}`, steps);
  }

  sheet(): Sheet<Buffer> {
    const longest = largestOf(this.lists.map(({ choices }) => choices.length));
    const rows = Array.from({ length: longest }, (_, row) => this.lists.map(({ choices }) => choices[row]));
    return {
      sheet: this.name,
      columns: this.lists.map(() => ({ width: 32 })),
      data: [this.lists.map(({ heading }) => headingCell(heading)), ...rows],
    };
  }

  private add(heading: string, choices: readonly string[]): ChoiceList {
    this.lists.push({ heading, choices });
    return { sheet: this.name, column: this.lists.length - 1, count: choices.length };
  }
}
