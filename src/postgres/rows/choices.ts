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

/** So many choices are shown one after the other, NULL among them. Of more, rows may be too few to come to all. */
const mostTurns = 40;

/**
 * Of many values each row shows the next, but for two of eight: they hold what no row set may lack, however few its rows are,
 * which is NULL, and a value that is there twice.
 */
function oneOfMany(i: string, values: Values, own: string, none: readonly string[]): string {
  const next = values.of(`(${i} - 2 * ((${i} + 6) / 8))`);
  return `CASE ${i} % 8 WHEN 1 THEN ${none[0] ?? own} WHEN 2 THEN ${own} ELSE ${next} END`;
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
    return values.domain > mostTurns
      ? oneOfMany(i, values, own, none)
      : byTurns(i, ordinal, [...none, ...values.extremes]);
  return byTurns(i, ordinal, [...none, own, ...values.extremes, own, ...none]);
}
