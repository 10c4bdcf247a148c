/** The ways out of the rename of a column. */
import { pathOf } from '../../model/names.ts';
import type { Way, WayStep } from '../../model/report.ts';
import { type Change, isStep, type Step, stepsOn } from '../../rules/change.ts';
import type { PictureTable } from '../../rules/picture.ts';
import { quoteIdentifier as quote, quoteName } from '../../sql/names.ts';
import { typeText } from '../../sql/types.ts';
import { schemaFieldOf } from '../schema-lines.ts';
import { folders } from './folders.ts';
import type { Renaming } from './ways.ts';

/** `undefined` where the Prisma schemas do not tell which fields they are. */
export function columnWays(
  { change, pair }: Renaming,
  dropped: Step<'drop-column'>,
  added: Step<'add-column'>,
): Way[] | undefined {
  const { table, tableName, column } = dropped.facts;
  if (table === undefined || tableName === undefined || column === undefined) return undefined;
  const { definition } = added.action;
  const owner = pathOf(tableName);
  const before = schemaFieldOf(pair.base?.schemaFiles ?? [], `${owner}.${column.name}`);
  const after = schemaFieldOf(pair.head.schemaFiles, `${owner}.${definition.name}`);
  if (before === undefined || after === undefined) return undefined;
  const on = quoteName(tableName, change.databaseSchema);
  const [from, to] = [quote(column.name), quote(definition.name)];
  const folder = folders(dropped.script.name, definition.name);
  const keep: Way = {
    title: 'Keep the name in the database, without any SQL',
    steps: [
      {
        when: 'Now, in place of the DROP and the ADD',
        schema: mappedTo(after, column.name),
      },
    ],
  };
  const rename: Way = {
    title:
      'Rename the column, with the downtime it means: until all of the new version runs, the old one fails on the table',
    steps: [
      {
        when: 'While the application is stopped',
        schema: after,
        migration: {
          folder: dropped.script.name,
          sql: [
            '-- preflight-ignore rename-column: deployed while the application is stopped',
            `ALTER TABLE ${on} RENAME COLUMN ${from} TO ${to};`,
            ...partRenames(change, table, on, column.name, definition.name),
          ].join('\n'),
        },
      },
    ],
  };
  // A relation has two fields: which of them moves when is not for us to say.
  const isKey = [...table.constraints.values()].some(
    ({ kind, columns }) =>
      (kind === 'foreign-key' || kind === 'primary-key') && columns.includes(definition.name),
  );
  if (isKey) return [keep, rename];
  const type = typeText(definition.type);
  const fallback = definition.default === undefined ? '' : ` DEFAULT ${definition.default}`;
  const steps: WayStep[] = [
    {
      when: 'In this deploy: the application writes both, and reads the old one',
      schema: `${before}\n${optional(after)}`,
      migration: {
        folder: folder(0, 'add'),
        sql: [
          `ALTER TABLE ${on} ADD COLUMN ${to} ${type}${fallback};`,
          ...indexesOf(change, table, definition.name),
        ].join('\n'),
      },
    },
    {
      when: 'In the next one: the application still writes both, and reads the new one',
      schema: `${optional(before)}\n${optional(after)}`,
      migration: {
        folder: folder(1, 'fill'),
        sql: [
          `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS DISTINCT FROM ${from};`,
          ...(column.nullable === false ? [`ALTER TABLE ${on} ALTER COLUMN ${from} DROP NOT NULL;`] : []),
        ].join('\n'),
      },
    },
    {
      when: 'In the third: the application knows the new one only',
      schema: `${ignored(before)}\n${after}`,
      ...(definition.nullable
        ? {}
        : {
            migration: {
              folder: folder(2, 'require'),
              sql: [
                `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS NULL;`,
                `-- preflight-ignore set-not-null: every version that runs now writes it`,
                `ALTER TABLE ${on} ALTER COLUMN ${to} SET NOT NULL;`,
              ].join('\n'),
            },
          }),
    },
    {
      when: 'When no running version knows the old one any more',
      schema: after,
      migration: {
        folder: folder(3, 'drop_old'),
        sql: `-- preflight-ignore drop-column: its values are in ${to} since ${folder(1, 'fill')}\nALTER TABLE ${on} DROP COLUMN ${from};`,
      },
    },
  ];
  return [keep, { title: 'Expand and contract, without downtime', steps }, rename];
}

/** Indexes and keys that carry the column's name, which the change drops to make them anew. */
function partRenames(
  change: Change,
  table: PictureTable,
  on: string,
  from: string,
  to: string,
): readonly string[] {
  const renamed = (name: string) => name.replace(`_${from}_`, () => `_${to}_`);
  return stepsOn(change, table).flatMap((step) => {
    const { index, constraint } = step.facts;
    const part = isStep(step, 'drop-index')
      ? index
      : isStep(step, 'drop-constraint')
        ? constraint
        : undefined;
    if (part === undefined || !part.columns.includes(from) || renamed(part.name) === part.name) return [];
    const [was, is] = [part.name, quote(renamed(part.name))];
    return part === index
      ? [
          `ALTER INDEX ${quoteName({ schema: table.schema, name: was }, change.databaseSchema)} RENAME TO ${is};`,
        ]
      : [`ALTER TABLE ${on} RENAME CONSTRAINT ${quote(was)} TO ${is};`];
  });
}

/** The statements of the change that make an index of the new column alone. */
function indexesOf(change: Change, table: PictureTable, column: string): readonly string[] {
  return change.steps.flatMap((step) =>
    isStep(step, 'create-index') &&
    step.facts.table === table &&
    step.statement.actions.length === 1 &&
    step.action.columns.every((one) => one === column)
      ? [`${step.statement.text};`]
      : [],
  );
}

/** The field with `@map`, in place of one that it has. */
function mappedTo(field: string, column: string): string {
  return `${field.replace(/\s@map\([^)]*\)/, '')} @map(${JSON.stringify(column)})`;
}

/** The field with an optional type. */
function optional(field: string): string {
  return field.replace(/^(\w+ [\w]+(?:\("[^"]*"\))?)(?![?[\w(])/, '$1?');
}

function ignored(field: string): string {
  return `${optional(field)} @ignore`;
}
