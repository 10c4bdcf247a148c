/** The renames of a change, turned round: what has its old name again keeps its rows and values. */
import type { Catalog } from '../../model/catalog.ts';
import { type InSchema, qualified, quote, quoteLiteral } from '../../model/names.ts';
import type { Change, Step } from '../../rules/change.ts';
import type { PictureTable, PictureType } from '../../rules/picture.ts';
import { is, netColumns, netValues, stayingTables } from '../renames.ts';

/**
 * Statements that put the names back: tables and types, then columns and enum values. Only where base had the one name
 * and not the other, and the state after the change has it the other way round: a swap of types renames, too, and means
 * something else.
 */
export function renamesBack(change: Change | undefined, base: Catalog, after: Catalog): readonly string[] {
  if (change === undefined) return [];
  const types = new Set<PictureType>();
  for (const { facts } of change.steps) if (facts.type !== undefined) types.add(facts.type);
  const moved = stayingTables(change);
  return [
    ...moved.flatMap(([table, first]) => back('TABLE', table, first, base.tables, after.tables)),
    ...[...types].flatMap((type) => {
      const first = { schema: type.schema, name: type.firstName };
      return type.isNew || type.dropped ? [] : back('TYPE', type, first, base.enums, after.enums);
    }),
    ...moved.flatMap(([table, first]) => columnsBack(change.steps, table, first, base, after)),
    ...[...types].flatMap((type) => valuesBack(change.steps, type, base, after)),
  ];
}

function back(
  what: 'TABLE' | 'TYPE',
  now: InSchema,
  first: InSchema,
  before: readonly InSchema[],
  after: readonly InSchema[],
): readonly string[] {
  if (is(now)(first)) return [];
  const other = before.some(is(first)) && !before.some(is(now));
  if (!other || !after.some(is(now)) || after.some(is(first))) return [];
  const named = { schema: now.schema, name: first.name };
  return [
    ...(now.name === first.name ? [] : [`ALTER ${what} ${qualified(now)} RENAME TO ${quote(first.name)}`]),
    ...(now.schema === first.schema
      ? []
      : [`ALTER ${what} ${qualified(named)} SET SCHEMA ${quote(first.schema)}`]),
  ];
}

function columnsBack(
  steps: readonly Step[],
  table: PictureTable,
  first: InSchema,
  base: Catalog,
  after: Catalog,
): readonly string[] {
  return netColumns(steps, table, base.tables.find(is(first)), after.tables.find(is(table))).map(
    ([to, from]) => `ALTER TABLE ${qualified(first)} RENAME COLUMN ${quote(to)} TO ${quote(from)}`,
  );
}

function valuesBack(
  steps: readonly Step[],
  type: PictureType,
  base: Catalog,
  after: Catalog,
): readonly string[] {
  const first = { schema: type.schema, name: type.firstName };
  const was = base.enums.find(is(first))?.values ?? [];
  const now = after.enums.find(is(type))?.values ?? [];
  return netValues(steps, type, was, now).map(
    ([to, from]) =>
      `ALTER TYPE ${qualified(first)} RENAME VALUE ${quoteLiteral(to)} TO ${quoteLiteral(from)}`,
  );
}
