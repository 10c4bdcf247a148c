/** Actions on tables, their columns, constraints and indexes, played on the picture. */
import type { Action, ActionOf } from '../sql/action.ts';
import { looseText } from '../sql/lexer.ts';
import { type Name, quoteIdentifier } from '../sql/names.ts';
import { dropColumn, dropConstraint, dropIndex, dropTable } from './apply-drops.ts';
import { renameColumn, renameRelation } from './apply-renames.ts';
import { type Facts, noFacts } from './facts.ts';
import {
  newTable,
  type Picture,
  type PictureColumn,
  type PictureConstraint,
  type PictureTable,
} from './picture.ts';
import { addColumn, addConstraint, columnOf, madeUpName, tableFacts } from './picture-facts.ts';

function createTable(picture: Picture, action: ActionOf<'create-table'>): Facts {
  const existing = picture.table({ schema: picture.schemaFor(action.table), name: action.table.name });
  if (existing !== undefined && (action.ifNotExists || action.conditional))
    return tableFacts(picture, action.table);
  const table = picture.addTable(
    newTable(picture.schemaFor(action.table), action.table.name, picture.inChange),
  );
  for (const parent of [
    ...action.like,
    ...action.inherits,
    ...(action.partitionOf === undefined ? [] : [action.partitionOf]),
  ]) {
    for (const column of picture.table(parent)?.columns.values() ?? [])
      table.columns.set(column.name, { ...column, isNew: picture.inChange });
  }
  if (action.partitionOf !== undefined)
    picture.setPartitionOf(table, picture.tableOrAssumed(action.partitionOf));
  for (const column of action.columns) addColumn(picture, table, column);
  for (const constraint of action.constraints) addConstraint(picture, table, constraint);
  return { ...noFacts, isNew: true, table, tableName: { schema: table.schema, name: table.name } };
}

function changeColumn(picture: Picture, name: Name, column: string, change: Partial<PictureColumn>): Facts {
  const facts = tableFacts(picture, name);
  const { table } = facts;
  if (table === undefined) return facts;
  const known = columnOf(picture, table, column);
  if (known !== undefined) table.columns.set(column, { ...known, ...change });
  return { ...facts, column: known, isNew: facts.isNew || known?.isNew === true };
}

/** The valid CHECK by which the server knows that a column holds no NULL, so that SET NOT NULL reads nothing. */
function checkThatForbidsNull(table: PictureTable, column: string): PictureConstraint | undefined {
  const condition = looseText(`CHECK (${quoteIdentifier(column)} IS NOT NULL)`);
  return [...table.constraints.values()].find(
    ({ kind, validated, definition }) => kind === 'check' && validated && definition === condition,
  );
}

/** Applies an action on a table; `undefined` where it is none. */
export function applyToTable(picture: Picture, action: Action): Facts | undefined {
  switch (action.kind) {
    case 'create-table':
      return createTable(picture, action);
    case 'drop-table': {
      const facts = tableFacts(picture, action.table, action.ifExists);
      return facts.table === undefined ? facts : { ...facts, takes: dropTable(picture, facts.table) };
    }
    case 'rename-table':
      return renameRelation(picture, action);
    case 'move-table': {
      const facts = tableFacts(picture, action.table);
      if (facts.table !== undefined) picture.renameTable(facts.table, action.toSchema, facts.table.name);
      return facts;
    }
    case 'add-column': {
      const facts = tableFacts(picture, action.table);
      const { table } = facts;
      if (table === undefined) return facts;
      const known = table.columns.get(action.definition.name);
      if (known === undefined || !(action.ifNotExists || action.conditional))
        addColumn(picture, table, action.definition);
      return { ...facts, column: known };
    }
    case 'drop-column': {
      const facts = tableFacts(picture, action.table);
      const { table } = facts;
      if (table === undefined) return facts;
      const column = columnOf(picture, table, action.column, action.ifExists);
      if (column === undefined) return { ...facts, exists: false };
      return {
        ...facts,
        column,
        isNew: facts.isNew || column.isNew,
        takes: dropColumn(picture, table, action.column),
      };
    }
    case 'alter-column-type':
      return changeColumn(picture, action.table, action.column, { type: action.to });
    case 'set-not-null': {
      if (action.notValid) return changeColumn(picture, action.table, action.column, {});
      const { table } = tableFacts(picture, action.table);
      const proof = table && checkThatForbidsNull(table, action.column);
      return {
        ...changeColumn(picture, action.table, action.column, { nullable: false }),
        constraint: proof,
      };
    }
    case 'drop-not-null':
      return changeColumn(picture, action.table, action.column, {
        nullable: true,
      });
    case 'set-default':
      return changeColumn(picture, action.table, action.column, { default: action.default });
    case 'add-identity':
      return changeColumn(picture, action.table, action.column, { default: 'sequence', nullable: false });
    case 'drop-default':
    case 'drop-identity':
    case 'drop-expression':
      return changeColumn(picture, action.table, action.column, { default: undefined });
    case 'set-expression':
      return changeColumn(picture, action.table, action.column, {});
    case 'rename-column':
      return renameColumn(picture, action);
    case 'add-constraint': {
      const facts = tableFacts(picture, action.table);
      const known =
        action.constraint.name === undefined
          ? undefined
          : facts.table?.constraints.get(action.constraint.name);
      const { table } = facts;
      const nullable = action.constraint.columns.filter(
        (name) => table?.columns.get(name)?.nullable !== false,
      );
      if (table !== undefined && !(known !== undefined && action.conditional))
        addConstraint(picture, table, action.constraint);
      return { ...facts, constraint: known, nullable };
    }
    case 'drop-constraint':
      return dropConstraint(picture, action);
    case 'validate-constraint': {
      const facts = tableFacts(picture, action.table);
      const known = facts.table?.constraints.get(action.constraint);
      if (facts.table !== undefined && known !== undefined)
        picture.setConstraint(facts.table, { ...known, validated: true });
      return { ...facts, constraint: known };
    }
    case 'rename-constraint': {
      const facts = tableFacts(picture, action.table);
      const known = facts.table?.constraints.get(action.constraint);
      if (facts.table !== undefined && known !== undefined) {
        facts.table.constraints.delete(known.name);
        picture.setConstraint(facts.table, { ...known, name: action.to });
        const index = facts.table.indexes.get(known.name);
        if (index?.constraint === known.name) {
          facts.table.indexes.delete(known.name);
          picture.setIndex(facts.table, { ...index, name: action.to, constraint: action.to });
        }
      }
      return { ...facts, constraint: known };
    }
    case 'create-index': {
      const facts = tableFacts(picture, action.table);
      const { table } = facts;
      if (table === undefined) return facts;
      const name = action.index ?? madeUpName(table, action.columns, 'idx');
      const known = table.indexes.get(name);
      if (known !== undefined && action.ifNotExists) return { ...facts, index: known };
      const { columns, unique, method, partial } = action;
      const definition = looseText(
        action.definition.replace(
          /^\s*(?:"(?:[^"]|"")*"|[^\s"(.]+)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[^\s"(.]+))?/,
          '',
        ),
      );
      picture.setIndex(table, {
        name,
        columns,
        unique,
        method,
        partial,
        definition,
        constraint: undefined,
        isNew: picture.inChange,
      });
      return facts;
    }
    case 'reindex': {
      if (action.name === undefined) return undefined;
      if (action.of === 'table') return tableFacts(picture, action.name);
      const found = picture.index(action.name);
      return { ...noFacts, table: found?.table, tableName: found?.table, index: found?.index };
    }
    case 'drop-index':
      return dropIndex(picture, action);
    case 'row-security': {
      const facts = tableFacts(picture, action.table);
      const enabled = facts.table?.rowSecurity;
      if (facts.table !== undefined && action.change === 'enable') facts.table.rowSecurity = true;
      if (facts.table !== undefined && action.change === 'disable') facts.table.rowSecurity = false;
      return { ...facts, exists: enabled !== false };
    }
    case 'attach-partition':
    case 'detach-partition': {
      const partition = picture.tableOrAssumed(action.partition);
      if (action.kind === 'attach-partition')
        picture.setPartitionOf(partition, picture.tableOrAssumed(action.table));
      else partition.partitionOf = undefined;
      return tableFacts(picture, action.table);
    }
    case 'insert':
    case 'update':
    case 'delete':
    case 'merge':
    case 'truncate':
    case 'copy':
    case 'rewrite-table':
    case 'alter-constraint':
    case 'alter-table-other':
    case 'lock-table':
    case 'switch-trigger':
      return tableFacts(picture, action.table);
    case 'create-trigger':
    case 'create-policy': {
      const facts = tableFacts(picture, action.table);
      const name = action.kind === 'create-trigger' ? action.trigger : action.policy;
      const parts = action.kind === 'create-trigger' ? facts.table?.triggers : facts.table?.policies;
      const known = parts?.get(name);
      parts?.set(name, { name, isNew: picture.inChange });
      return { ...facts, part: known };
    }
    case 'drop-trigger':
    case 'drop-policy': {
      const facts = tableFacts(picture, action.table, action.ifExists);
      const name = action.kind === 'drop-trigger' ? action.trigger : action.policy;
      const parts = action.kind === 'drop-trigger' ? facts.table?.triggers : facts.table?.policies;
      const known = parts?.get(name);
      if (facts.table === undefined || (known === undefined && action.ifExists && !facts.table.assumed))
        return { ...facts, exists: false };
      parts?.delete(name);
      return { ...facts, part: known, isNew: facts.isNew || known?.isNew === true };
    }
    default:
      return undefined;
  }
}
