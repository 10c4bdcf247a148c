/** Rows that a database must have: asked as queries that count, and judged by their answers. */
import type { Answer } from '../../model/live.ts';
import { quotePath } from '../../model/names.ts';
import type { ExpectedRows, ProjectNames, ProjectPlan } from '../../model/snapshot.ts';
import { valueInCode } from '../../model/words.ts';
import { type Difference, tableWords, type Voice } from './difference.ts';

/** An entry of `expect-rows` with the query that answers it. */
export interface RowQuestion {
  readonly expected: ExpectedRows;
  /** `schema.name`. */
  readonly table: string;
  readonly sql: string;
}

/** The table of a model, as `schema.name`; undefined where a word of the config names none. */
export function tableOfModel(word: string, names: ProjectNames): string | undefined {
  return Object.entries(names.models).find(([, { name }]) => name === word)?.[0];
}

/** The table that a word of the config means: a model, `schema.name`, or a name in the schema of the URL. */
function tableOf(word: string, names: ProjectNames, schema: string): string {
  return tableOfModel(word, names) ?? (word.includes('.') ? word : `${schema}.${word}`);
}

/** The questions; counting stops where enough is seen. `names` are those of the schema that is looked at. */
export function rowQuestions(plan: ProjectPlan, names: ProjectNames, schema: string): readonly RowQuestion[] {
  return plan.config.expectRows.map((expected) => {
    const table = tableOf(expected.table, names, schema);
    // A line break, so that a comment at the end of a condition does not take the rest along.
    const where = expected.condition === undefined ? '' : ` WHERE (${expected.condition}\n)`;
    const sql = `SELECT count(*) FROM (SELECT FROM ${quotePath(table)}${where} LIMIT ${expected.minimum}) r`;
    return { expected, table, sql };
  });
}

/** What the answers come to. A table that is missing is told where tables are. */
export function rowDifferences(
  questions: readonly (readonly [RowQuestion, Answer])[],
  isThere: (table: string) => boolean,
  isWanted: (table: string) => boolean,
  voice: Voice,
): { readonly differences: readonly Difference[]; readonly unable: readonly string[] } {
  const differences: Difference[] = [];
  const unable: string[] = [];
  for (const [{ expected, table }, answer] of questions) {
    const { condition, minimum, reason } = expected;
    if (!isThere(table)) {
      if (!isWanted(table))
        unable.push(`expect-rows names ${valueInCode(expected.table)}, and there is no such model or table.`);
    } else if ('unable' in answer) {
      unable.push(`The rows of ${valueInCode(table)} could not be counted: ${answer.unable}.`);
    } else if (answer.count < minimum) {
      const where = condition === undefined ? '' : ` where ${valueInCode(condition)}`;
      differences.push({
        rule: 'rows-expected',
        object: table,
        about: condition ?? '',
        message: `In ${voice.inDb} ${tableWords(voice, table)} has ${answer.count} of at least ${minimum} rows${where}${reason === undefined ? '' : ` (${reason})`}.`,
        keys: [],
      });
    }
  }
  return { differences, unable };
}
