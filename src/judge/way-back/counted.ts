/** How many rows and values the way back did not bring back, where it was run on rows. */
import type { InSchema } from '../../model/names.ts';
import type { BackOnRows, TableBack } from '../../rehearse/back/on-rows.ts';

/** Looks counts up by the names of base, and remembers what was asked for. */
export class Counts {
  readonly #tables: readonly TableBack[];
  readonly #told = new Set<string>();

  constructor(onRows: BackOnRows | undefined) {
    this.#tables = onRows?.tables ?? [];
  }

  #tableOf({ schema, name }: InSchema): TableBack | undefined {
    return this.#tables.find((one) => one.schema === schema && one.name === name);
  }

  /** ` (all 1,000 in the rehearsal)` behind a table whose rows are gone; '' where nothing was seen. */
  rows(table: InSchema): string {
    const found = this.#tableOf(table);
    if (found === undefined) return '';
    this.#told.add(key(found));
    return share(found.rows - found.back, found.rows);
  }

  /** Of a column that lost values; `all` where what is there again is none of them, whatever it looks like. */
  values(table: InSchema, column: string, all = false): string {
    const found = this.#tableOf(table);
    const values = found?.columns.find(({ name }) => name === column);
    if (found === undefined || values === undefined) return '';
    this.#told.add(key(found, column));
    return share(all ? values.values : values.lost, values.values);
  }

  /** What nobody asked for: it was lost by something that no text tells. Values of rows that are gone are gone with them. */
  untold(): readonly Untold[] {
    return this.#tables.flatMap((table): readonly Untold[] => {
      if (this.#told.has(key(table))) return [];
      if (table.back < table.rows)
        return [{ table, column: undefined, share: share(table.rows - table.back, table.rows) }];
      return table.columns
        .filter(({ name }) => !this.#told.has(key(table, name)))
        .map(({ name, values, lost }) => ({ table, column: name, share: share(lost, values) }));
    });
  }
}

/** A loss that no statement names; undefined column: of rows. */
export interface Untold {
  readonly table: InSchema;
  readonly column: string | undefined;
  readonly share: string;
}

function key({ schema, name }: InSchema, column?: string): string {
  return JSON.stringify([schema, name, column]);
}

function share(lost: number, of: number): string {
  // That generated rows were not met tells nothing of others.
  if (lost <= 0) return '';
  const number = (count: number) => count.toLocaleString('en-US');
  return lost === of
    ? ` (all ${number(of)} in the rehearsal)`
    : ` (${number(lost)} of ${number(of)} in the rehearsal)`;
}
