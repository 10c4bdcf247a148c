/** Small catalogs for tests, written in few words, and arbitrary ones for properties. */
import fc from 'fast-check';
import type { Catalog, Column, Constraint, Index, Table } from '../../src/model/catalog.ts';
import { emptyCatalog } from '../../src/model/catalog.ts';
import { compareText } from '../../src/model/order.ts';
import type { Change } from '../../src/model/report.ts';

/** `text`, `text NOT NULL`, `integer NOT NULL DEFAULT 1`. */
export function column(name: string, definition: string): Column {
  const [rest = '', defaultText] = definition.split(' DEFAULT ');
  return {
    name,
    type: rest.replace(' NOT NULL', ''),
    nullable: !rest.endsWith(' NOT NULL'),
    default: defaultText,
    identity: undefined,
    generated: false,
  };
}

/** A table in `public` with columns by name and definition. */
export function table(name: string, columns: Record<string, string>, more: Partial<Table> = {}): Table {
  return {
    schema: 'public',
    name,
    kind: 'table',
    partitionOf: undefined,
    columns: Object.entries(columns).map(([key, definition]) => column(key, definition)),
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: { enabled: false, forced: false },
    ...more,
  };
}

/** A primary key as Prisma names it. */
export function primaryKey(of: string, ...columns: string[]): Constraint {
  return {
    name: `${of}_pkey`,
    kind: 'primary-key',
    columns,
    definition: `PRIMARY KEY (${columns.join(', ')})`,
    validated: true,
    references: undefined,
  };
}

/** A foreign key on the id of another table of `public`. */
export function foreignKey(of: string, name: string, to: string, onDelete = 'CASCADE'): Constraint {
  return {
    name: `${of}_${name}_fkey`,
    kind: 'foreign-key',
    columns: [name],
    definition: `FOREIGN KEY ("${name}") REFERENCES "${to}"(id) ON UPDATE CASCADE ON DELETE ${onDelete}`,
    validated: true,
    references: { table: `public.${to}`, columns: ['id'], onDelete, onUpdate: 'CASCADE' },
  };
}

/** A btree index as the server prints it. */
export function index(of: string, columns: readonly string[], more: Partial<Index> = {}): Index {
  const unique = more.unique ?? false;
  const name = more.name ?? `${of}_${columns.join('_')}_${unique ? 'key' : 'idx'}`;
  return {
    name,
    columns,
    unique,
    valid: true,
    definition: `CREATE ${unique ? 'UNIQUE ' : ''}INDEX "${name}" ON public."${of}" USING btree (${columns.join(', ')})`,
    constraint: undefined,
    ...more,
  };
}

/** A database of these things. */
export function catalog(...parts: readonly (Table | Partial<Catalog>)[]): Catalog {
  const tables = parts.filter((part): part is Table => 'columns' in part);
  const rest = parts.filter((part): part is Partial<Catalog> => !('columns' in part));
  return Object.assign({}, emptyCatalog, { tables }, ...rest);
}

/** `column-dropped public.User.name: text → ∅` */
export function lines(changes: readonly Change[]): readonly string[] {
  return changes.map(({ kind, object, from, to }) => `${kind} ${object}: ${from ?? '∅'} → ${to ?? '∅'}`);
}

const word = fc.constantFrom('a', 'b', 'c', 'User', 'öl');
const text = fc.constantFrom('x', 'y + 1', 'SELECT 1', 'long '.repeat(60), `${'long '.repeat(60)}tail`);
const flag = fc.boolean();

/** Up to four things with different names, sorted by name, as a catalog has them. */
function named<T extends { readonly name: string }>(thing: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc
    .uniqueArray(thing, { maxLength: 4, selector: ({ name }) => name })
    .map((things) => things.sort((a, b) => compareText(a.name, b.name)));
}

function qualified<T extends { readonly schema: string; readonly name: string }>(thing: fc.Arbitrary<T>) {
  return fc
    .uniqueArray(thing, { maxLength: 4, selector: ({ schema, name }) => `${schema}.${name}` })
    .map((things) => things.sort((a, b) => compareText(a.schema, b.schema) || compareText(a.name, b.name)));
}

const anyColumn: fc.Arbitrary<Column> = fc
  .record({
    name: word,
    type: fc.constantFrom('text', 'integer', 'character varying(20)'),
    nullable: flag,
    default: fc.option(text, { nil: undefined }),
    identity: fc.constantFrom(undefined, 'always' as const, 'by default' as const),
    generated: flag,
  })
  // A generated column has an expression; without one there is nothing to generate.
  .map((any) => ({ ...any, generated: any.generated && any.default !== undefined }));

const anyConstraint: fc.Arbitrary<Constraint> = fc
  .record({
    name: word,
    kind: fc.constantFrom('primary-key' as const, 'unique' as const, 'check' as const),
    columns: fc.array(word, { maxLength: 2 }),
    definition: text,
    validated: flag,
  })
  .map((any) => ({ ...any, references: undefined }));

const anyForeignKey: fc.Arbitrary<Constraint> = fc
  .record({ name: word, columns: fc.array(word, { minLength: 1, maxLength: 1 }), to: word })
  .map(({ name, columns, to }) => ({
    name,
    kind: 'foreign-key',
    columns,
    definition: `FOREIGN KEY (${columns.join(', ')}) REFERENCES ${to}(id)`,
    validated: true,
    references: { table: `public.${to}`, columns: ['id'], onDelete: 'CASCADE', onUpdate: 'CASCADE' },
  }));

const anyTable: fc.Arbitrary<Table> = fc.record({
  schema: fc.constantFrom('public', 'audit'),
  name: word,
  kind: fc.constantFrom('table' as const, 'partitioned' as const),
  partitionOf: fc.option(
    fc.tuple(fc.constantFrom('public', 'audit'), word).map(([schema, name]) => `${schema}.${name}`),
    {
      nil: undefined,
      freq: 4,
    },
  ),
  columns: fc.uniqueArray(anyColumn, { maxLength: 4, selector: ({ name }) => name }),
  constraints: named(fc.oneof(anyConstraint, anyForeignKey)),
  indexes: named(
    fc.record({
      name: word,
      columns: fc.array(word, { maxLength: 2 }),
      unique: flag,
      valid: flag,
      definition: text.map((any) => `CREATE INDEX i ON t USING ${any}`),
      constraint: fc.option(word, { nil: undefined }),
    }),
  ),
  triggers: named(fc.record({ name: word, definition: text, enabled: flag })),
  policies: named(fc.record({ name: word, definition: text })),
  rowSecurity: fc.record({ enabled: flag, forced: flag }),
});

/** As a server would have it: foreign keys to tables that are there, partitions of a table that is no partition of theirs. */
function consistent(tables: readonly Table[]): readonly Table[] {
  const paths = tables.map(({ schema, name }) => `${schema}.${name}`);
  return tables.map((any, at) => ({
    ...any,
    partitionOf:
      paths.indexOf(any.partitionOf ?? '') < at && paths.includes(any.partitionOf ?? '')
        ? any.partitionOf
        : undefined,
    constraints: any.constraints.filter(
      ({ references }) => references === undefined || paths.includes(references.table),
    ),
  }));
}

const defined = fc.record({ schema: fc.constantFrom('public', 'audit'), name: word, definition: text });

/** Any database, small, over few names, so that two of them share many. */
export const anyCatalog: fc.Arbitrary<Catalog> = fc.record({
  schemas: fc.uniqueArray(word, { maxLength: 3 }).map((names) => names.sort(compareText)),
  extensions: named(fc.record({ name: word, schema: word })),
  tables: qualified(anyTable).map(consistent),
  views: qualified(
    fc.record({
      schema: fc.constantFrom('public', 'audit'),
      name: word,
      definition: text,
      materialized: flag,
    }),
  ),
  enums: qualified(
    fc.record({
      schema: fc.constantFrom('public', 'audit'),
      name: word,
      values: fc.uniqueArray(word, { maxLength: 4 }),
    }),
  ),
  types: qualified(defined),
  sequences: qualified(defined),
  functions: qualified(defined),
  grants: fc
    .uniqueArray(
      fc.record({
        object: fc
          .tuple(fc.constantFrom('public', 'audit'), word)
          .map(([schema, name]) => `${schema}.${name}`),
        grantee: fc.constantFrom('PUBLIC', 'anon'),
        privilege: fc.constantFrom('SELECT', 'INSERT'),
      }),
      { maxLength: 4, selector: (grant) => JSON.stringify(grant) },
    )
    .map((grants) => grants.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))),
});
