/** The ways out of the rename of a table. */
import { pathOf } from '../../model/names.ts';
import type { Way } from '../../model/report.ts';
import type { Step } from '../../rules/change.ts';
import type { PictureTable } from '../../rules/picture.ts';
import { quoteIdentifier as quote, quoteName } from '../../sql/names.ts';
import { schemaBlockOf } from '../schema-lines.ts';
import { folders } from './folders.ts';
import type { Renaming } from './ways.ts';

/** `undefined` where the Prisma schema does not tell which model it is. */
export function tableWays(
  { change, pair }: Renaming,
  dropped: Step<'drop-table'>,
  added: Step<'create-table'>,
): Way[] | undefined {
  const old = dropped.facts.table;
  const made = added.facts.table;
  if (old === undefined || made === undefined || dropped.facts.tableName === undefined) return undefined;
  const before = dropped.facts.tableName;
  const model = schemaBlockOf(pair.head.schemaFiles, pathOf(made));
  if (model === undefined) return undefined;
  const [from, to] = [quoteName(before, change.databaseSchema), quoteName(made, change.databaseSchema)];
  const folder = folders(dropped.script.name, made.name);
  const renames = [
    `ALTER TABLE ${from} RENAME TO ${quote(made.name)};`,
    ...partNames(old, before.name, made.name).map(({ kind, was, is }) =>
      kind === 'constraint'
        ? `ALTER TABLE ${to} RENAME CONSTRAINT ${quote(was)} TO ${quote(is)};`
        : `ALTER INDEX ${quoteName({ schema: before.schema, name: was }, change.databaseSchema)} RENAME TO ${quote(is)};`,
    ),
  ];
  const block = (attribute: string) => `model ${model} {\n  // the fields as they are\n${attribute}}`;
  return [
    {
      title: 'Keep the name in the database, without any SQL',
      steps: [
        {
          when: 'Now, in place of the DROP and the CREATE',
          schema: block(`\n  @@map("${before.name}")\n`),
        },
      ],
    },
    {
      title: 'Rename, and keep a view of the old name for the running version, without downtime',
      steps: [
        {
          when: 'In this deploy: the running version goes on with the view, which passes its writes on',
          schema: block(''),
          migration: {
            folder: folder(0, 'rename'),
            sql: [...renames, `CREATE VIEW ${from} AS SELECT * FROM ${to};`].join('\n'),
          },
        },
        {
          when: 'When no running version uses the old name any more',
          schema: block(''),
          migration: {
            folder: folder(1, 'drop_view'),
            sql: `-- preflight-ignore drop-view: no running version uses the old name since ${folder(0, 'rename')}\nDROP VIEW ${from};`,
          },
        },
      ],
    },
    {
      title:
        'Rename alone, with the downtime it means: until all of the new version runs, the old one fails on the table',
      steps: [
        {
          when: 'While the application is stopped',
          schema: block(''),
          migration: {
            folder: dropped.script.name,
            sql: [
              '-- preflight-ignore rename-table: deployed while the application is stopped',
              ...renames,
            ].join('\n'),
          },
        },
      ],
    },
  ];
}

/** Keys and indexes that carry the table's name: Prisma expects those of the new one. */
function partNames(
  table: PictureTable,
  from: string,
  to: string,
): readonly { readonly kind: 'constraint' | 'index'; readonly was: string; readonly is: string }[] {
  const renamed = (name: string) => `${to}${name.slice(from.length)}`;
  const isNamed = (name: string) => name.startsWith(`${from}_`);
  const constraints = [...table.constraints.keys()].filter(isNamed);
  const indexes = [...table.indexes.values()].flatMap(({ name, constraint }) =>
    isNamed(name) && constraint === undefined && !table.constraints.has(name) ? [name] : [],
  );
  return [
    ...constraints.map((was) => ({ kind: 'constraint' as const, was, is: renamed(was) })),
    ...indexes.map((was) => ({ kind: 'index' as const, was, is: renamed(was) })),
  ];
}
