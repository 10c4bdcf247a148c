/** What a column may hold, as SQL over the row number. */
import type { Series, Values } from './values.ts';

/** One thing that a column may hold. */
export interface Choice {
  readonly sql: Series;
  readonly isNull: boolean;
}

/** A choice among some by turns, so that each comes up, and not always with the same one of another column. */
export function byTurns(i: string, ordinal: number, choices: readonly string[]): string {
  if (choices.length <= 1) return choices[0] ?? 'NULL';
  const { length } = choices;
  const turn = `(${i} + ${i} / ${length} * ${ordinal % length}) % ${length}`;
  return `CASE ${turn} ${choices.map((sql, at) => `WHEN ${at} THEN ${sql}`).join(' ')} END`;
}

/** Awkward values of a column that no condition restricts. `i` is the row, `number` what its value is made of. */
export function awkwardValue(
  i: string,
  ordinal: number,
  values: Values,
  nullable: boolean,
  { number, unique }: { readonly number: string; readonly unique: boolean },
): string {
  const none = nullable ? [`NULL::${values.sql}`] : [];
  const own = values.of(number);
  if (unique) {
    const long = values.long === undefined ? [] : [values.long(number)];
    return byTurns(i, ordinal, [...none, own, own, ...long]);
  }
  if (values.domain !== undefined && values.domain <= values.extremes.length)
    return byTurns(i, ordinal, [...none, ...values.extremes]);
  return byTurns(i, ordinal, [...none, own, ...values.extremes, own, ...none]);
}
