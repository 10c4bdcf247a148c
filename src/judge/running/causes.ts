/** What breaks for the client of base, one cause for each table, column or value. */
import { pathOf } from '../../model/names.ts';
import type { Evidence } from '../../model/report.ts';
import type { Refusal } from '../../rehearse/try-statements.ts';
import { list } from '../../rules/say.ts';
import { dotted } from '../../sql/names.ts';
import { decodes } from './decoding.ts';
import type { ClientColumn, ClientModel } from './models.ts';
import { code } from './names.ts';
import type { Wanted } from './places.ts';
import { planCauses } from './plans.ts';
import type { ClientStatement } from './statements.ts';
import type { Touched } from './touched.ts';

/** A statement that base's database takes and head's refuses. */
export interface Broken {
  readonly statement: ClientStatement;
  readonly refusal: Refusal;
}

/** A column that must have a value, has no default, and gets none from the client. */
export interface Unfilled {
  readonly model: ClientModel;
  readonly column: string;
  /** Where the INSERT was run and refused for it; undefined where it failed for another reason before. */
  readonly refusal: Refusal | undefined;
}

/** What is judged. */
export interface ClientFacts {
  readonly models: readonly ClientModel[];
  readonly broken: readonly Broken[];
  readonly unfilled: readonly Unfilled[];
  readonly touched: Touched;
  /** Major version of the Prisma that the running client is of. */
  readonly major: number;
  readonly kept: Kept;
}

/** How the statements fared that connections of the client keep prepared. */
export type Kept =
  /** It keeps none, or none in which anything has another type now. */
  | 'none'
  /** They could not be tried. */
  | 'untried'
  /** Those that the server refuses until they are prepared anew. */
  | readonly Broken[];

/** One thing that breaks, before it is put together with what breaks for the same reason. */
export interface Cause {
  /** What is said of the fields together. */
  readonly kind: Kind;
  readonly model: string;
  readonly wanted: Wanted;
  readonly object: string;
  /** The field, or what else is named in the sentence. */
  readonly name: string;
  readonly evidence: Evidence;
  readonly refusal: Refusal | undefined;
  /** What the column is now, where the sentence needs it. */
  readonly detail: string;
  /** The values of the enum type that the client can decode, where it is about one that it can't. */
  readonly values?: readonly string[];
}

/** What is said of it. */
export type Kind =
  | 'table'
  | 'relation'
  | 'read'
  | 'write'
  | 'filter'
  | 'create'
  | 'delete'
  | 'unfilled'
  | 'default-gone'
  | 'empty'
  | 'null'
  | 'type'
  | 'list'
  | 'plan'
  | 'value'
  | 'value-renamed';

/** Every cause. */
export function causesOf(facts: ClientFacts): readonly Cause[] {
  return [
    ...brokenCauses(facts.broken),
    ...facts.unfilled.map(unfilledCause),
    ...facts.models.flatMap((model) => remarksOn(model, facts)),
    ...planCauses(facts),
    ...valueCauses(facts),
  ];
}

/** A refused statement says why once: a table that is gone says it for its columns, a column that can't be read for its writes. */
function brokenCauses(broken: readonly Broken[]): Cause[] {
  const gone = new Set(
    broken.filter(({ statement }) => statement.operation === 'table').map(({ statement }) => statement.of),
  );
  const worse = { table: 0, read: 1, write: 2, filter: 3, create: 4, delete: 5 } as const;
  const kept = new Map<string, Broken>();
  const columnsBroken = new Set(
    broken.filter(({ statement }) => statement.column !== undefined).map(({ statement }) => statement.of),
  );
  for (const one of broken) {
    const { of, operation, column } = one.statement;
    if (operation !== 'table' && gone.has(of)) continue;
    // The INSERT names the columns that are refused one by one.
    if (operation === 'create' && columnsBroken.has(of)) continue;
    const key = JSON.stringify([pathOf(of.table), column?.column ?? operation]);
    const known = kept.get(key);
    if (known === undefined || worse[operation] < worse[known.statement.operation]) kept.set(key, one);
  }
  const filtered = new Set(
    broken
      .filter(({ statement }) => statement.operation === 'filter')
      .map(({ statement }) => statement.column),
  );
  return [...kept.values()].map(({ statement: { of, operation, column }, refusal }): Cause => {
    const table = pathOf(of.table);
    const common = { evidence: 'executed', refusal, detail: '' } as const;
    if ('models' in of) {
      const [a, b] = of.models;
      return {
        ...common,
        kind: 'relation',
        model: a === b ? `rows of ${code(a)} with each other` : `${code(a)} and ${code(b)}`,
        wanted: { table: of.table, because: 'gone' },
        object: table,
        name: `the table ${code(of.table.name)}`,
      };
    }
    return {
      ...common,
      kind: operation,
      detail: operation === 'write' && filtered.has(column) ? ', and in every query that filters by it' : '',
      model: of.name,
      wanted: {
        table: of.table,
        column: column?.column,
        type: column?.of,
        // A column that can be read is there: it has another type, or is generated.
        because: operation === 'table' || operation === 'read' || column === undefined ? 'gone' : 'type',
      },
      object: column === undefined ? table : dotted(of.table.schema, of.table.name, column.column),
      name: code(column?.field ?? of.name),
    };
  });
}

function unfilledCause({ model, column, refusal }: Unfilled): Cause {
  // What the client knows and leaves to the database had a default.
  const known = model.columns.some((one) => one.column === column);
  return {
    kind: known ? 'default-gone' : 'unfilled',
    model: model.name,
    wanted: { table: model.table, column, because: 'required' },
    object: dotted(model.table.schema, model.table.name, column),
    name: code(column),
    evidence: refusal === undefined ? 'observed' : 'executed',
    refusal,
    detail: '',
  };
}

/** What turns on the rows: NULL where the client expects none, NULL that it may send, a type that it can't decode. */
function remarksOn(model: ClientModel, { touched, major, broken }: ClientFacts): Cause[] {
  const refused = new Set(broken.map(({ statement }) => statement.column));
  return model.columns.flatMap((column): Cause[] => {
    const before = touched.before(model.table, column.column);
    const after = touched.after(model.table, column.column);
    if (before === undefined || after === undefined || refused.has(column)) return [];
    const cause = (kind: Kind, because: Wanted['because'], detail = ''): Cause => ({
      kind,
      model: model.name,
      wanted: { table: model.table, column: column.column, because },
      object: dotted(model.table.schema, model.table.name, column.column),
      name: code(column.field),
      evidence: 'observed',
      refusal: undefined,
      detail,
    });
    const found: Cause[] = [];
    if (decodes(column, before.type) && !decodes(column, after.type))
      found.push(
        cause(
          after.type.endsWith('[]') && !column.list ? 'list' : 'type',
          'type',
          `${code(written(column))}, which is ${code(after.type)} now`,
        ),
      );
    if (
      before.nullable &&
      !after.nullable &&
      column.sent === 'may' &&
      after.default === undefined &&
      !after.generated
    )
      found.push(cause('empty', 'required'));
    // Prisma 7 hands the NULL to the code; before, its engine refuses it (P2032).
    if (!before.nullable && after.nullable && column.required && major < 7 && !model.view)
      found.push(cause('null', 'nullable'));
    return found;
  });
}

function written({ type, list, of }: ClientColumn): string {
  return `${of?.name ?? type}${list ? '[]' : ''}`;
}

/** New values of enum types, each once with all columns that may hold it. */
function valueCauses({ models, touched }: ClientFacts): Cause[] {
  const holders = models.flatMap((model) =>
    model.columns.flatMap((column) => (column.of === undefined ? [] : [{ model, column, of: column.of }])),
  );
  const types = new Map(holders.map(({ of }) => [pathOf(of), of]));
  return [...types].flatMap(([path, type]) => {
    const columns = holders.filter(({ of }) => pathOf(of) === path);
    const [first] = columns;
    if (first === undefined) return [];
    const where = list(columns.map(({ model, column }) => code(`${model.name}.${column.field}`)));
    return touched
      .addedValues(type)
      .filter((value) => !type.values.includes(value))
      .map(
        (value): Cause => ({
          kind: 'value',
          model: first.model.name,
          wanted: { table: first.model.table, column: first.column.column, type, value, because: 'values' },
          object: path,
          name: code(value),
          evidence: 'observed',
          refusal: undefined,
          detail: where,
          values: type.values,
        }),
      );
  });
}
