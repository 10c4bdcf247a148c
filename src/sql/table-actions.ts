/** CREATE TABLE, ALTER TABLE and CREATE INDEX of the syntax tree, in actions. */
import type {
  AlterTableCmd,
  AlterTableStmt,
  ColumnDef,
  Constraint,
  CreateStmt,
  IndexStmt,
  Node,
} from 'libpg-query';
import type { ColumnDefinition, ConstraintDefinition } from './action.ts';
import { relationName, strings } from './expressions.ts';
import type { Name } from './names.ts';
import {
  clauseText,
  expressionText,
  firstLocation,
  partsOf,
  type Reading,
  type Unplaced,
} from './reading.ts';
import { isVolatile, mentionsOf } from './tree-mentions.ts';
import { isSerial, type SqlType, typeOfTree } from './types.ts';

const referentialActions: Readonly<Record<string, string>> = {
  a: 'NO ACTION',
  r: 'RESTRICT',
  c: 'CASCADE',
  n: 'SET NULL',
  d: 'SET DEFAULT',
};

const constraintKinds: Readonly<Record<string, ConstraintDefinition['kind']>> = {
  CONSTR_PRIMARY: 'primary-key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_FOREIGN: 'foreign-key',
  CONSTR_CHECK: 'check',
  CONSTR_EXCLUSION: 'exclusion',
  CONSTR_NOTNULL: 'not-null',
};

/** Reads a constraint; `column` is the one it is written with, if it stands in a column definition. */
function constraintOf(
  reading: Reading,
  constraint: Constraint,
  column?: string,
): ConstraintDefinition | undefined {
  const kind = constraintKinds[constraint.contype ?? ''];
  if (kind === undefined) return undefined;
  const keys = strings(kind === 'foreign-key' ? constraint.fk_attrs : constraint.keys);
  const checked = kind === 'check' ? mentionsOf(constraint.raw_expr).columns : [];
  return {
    name: constraint.conname,
    kind,
    columns: kind === 'check' ? checked : keys.length === 0 && column !== undefined ? [column] : keys,
    references:
      kind === 'foreign-key'
        ? {
            table: relationName(constraint.pktable),
            columns: strings(constraint.pk_attrs),
            onDelete: referentialActions[constraint.fk_del_action ?? 'a'] ?? 'NO ACTION',
            onUpdate: referentialActions[constraint.fk_upd_action ?? 'a'] ?? 'NO ACTION',
          }
        : undefined,
    usingIndex: constraint.indexname,
    notValid: constraint.skip_validation === true,
    deferrable: constraint.deferrable === true,
    nullsNotDistinct: constraint.nulls_not_distinct === true,
    text: clauseText(reading, constraint.location),
  };
}

/** Reads a column definition. */
function columnOf(reading: Reading, definition: ColumnDef): ColumnDefinition {
  const constraints = (definition.constraints ?? []).flatMap((node) =>
    'Constraint' in node ? [node.Constraint] : [],
  );
  const of = (type: string) => constraints.find((constraint) => constraint.contype === type);
  const byDefault = of('CONSTR_DEFAULT')?.raw_expr ?? definition.raw_default;
  const generated = of('CONSTR_GENERATED');
  const identity = of('CONSTR_IDENTITY') !== undefined;
  const serial = isSerial(definition.typeName);
  return {
    name: definition.colname ?? '',
    type: typeOfTree(definition.typeName),
    nullable:
      of('CONSTR_NOTNULL') === undefined && of('CONSTR_PRIMARY') === undefined && !identity && !serial,
    default:
      serial || identity
        ? 'sequence'
        : byDefault === undefined
          ? undefined
          : expressionText(reading, byDefault),
    volatileDefault: serial || identity || isVolatile(byDefault),
    identity,
    generated: generated === undefined ? undefined : generated.generated_kind === 'v' ? 'virtual' : 'stored',
    constraints: constraints.flatMap((constraint) => {
      const read = constraintOf(reading, constraint, definition.colname);
      return read === undefined || read.kind === 'not-null' ? [] : [read];
    }),
  };
}

/** CREATE TABLE. */
export function createTable(reading: Reading, statement: CreateStmt): Unplaced[] {
  const elements = statement.tableElts ?? [];
  const parents = (statement.inhRelations ?? []).flatMap((node) =>
    'RangeVar' in node ? [relationName(node.RangeVar)] : [],
  );
  const isPartition = statement.partbound !== undefined;
  return [
    {
      kind: 'create-table',
      table: relationName(statement.relation),
      columns: elements.flatMap((node) => ('ColumnDef' in node ? [columnOf(reading, node.ColumnDef)] : [])),
      constraints: elements.flatMap((node) =>
        'Constraint' in node ? (constraintOf(reading, node.Constraint) ?? []) : [],
      ),
      ifNotExists: statement.if_not_exists === true,
      temporary: statement.relation?.relpersistence === 't',
      partitionOf: isPartition ? parents[0] : undefined,
      partitioned: statement.partspec !== undefined,
      inherits: isPartition ? [] : parents,
      like: elements.flatMap((node) =>
        'TableLikeClause' in node ? [relationName(node.TableLikeClause.relation)] : [],
      ),
      fromQuery: false,
    },
  ];
}

/** What stands behind WHERE: brackets before the first word have no place in the tree, so the word WHERE is looked for. */
function conditionText(reading: Reading, condition: Node | undefined): string | undefined {
  const first = firstLocation(condition);
  if (first === undefined) return undefined;
  const at = reading.positions.fromBytes(first);
  const where = reading.text.slice(reading.start, at).search(/\bWHERE(?:(?!\bWHERE\b)[\s\S])*$/i);
  return where < 0 ? undefined : reading.text.slice(reading.start + where + 5, reading.end).trim();
}

/** CREATE INDEX. */
export function createIndex(reading: Reading, statement: IndexStmt): Unplaced[] {
  const parts = (statement.indexParams ?? []).flatMap((node) =>
    'IndexElem' in node ? [node.IndexElem] : [],
  );
  const text = reading.text.slice(reading.start, reading.end);
  // From `ON table` on: the name before it is not part of the definition.
  const relation = statement.relation?.location;
  const from = relation === undefined ? 0 : reading.positions.fromBytes(relation) - reading.start;
  return [
    {
      kind: 'create-index',
      table: relationName(statement.relation),
      index: statement.idxname,
      concurrently: statement.concurrent === true,
      unique: statement.unique === true,
      ifNotExists: statement.if_not_exists === true,
      method: statement.accessMethod ?? 'btree',
      columns: parts.map((part) => part.name),
      include: (statement.indexIncludingParams ?? []).flatMap((node) =>
        'IndexElem' in node ? (node.IndexElem.name ?? []) : [],
      ),
      partial: statement.whereClause !== undefined,
      where: conditionText(reading, statement.whereClause),
      nullsNotDistinct: statement.nulls_not_distinct === true,
      definition: text.slice(from),
    },
  ];
}

const rowSecurity = {
  AT_EnableRowSecurity: 'enable',
  AT_DisableRowSecurity: 'disable',
  AT_ForceRowSecurity: 'force',
  AT_NoForceRowSecurity: 'no-force',
} as const;
const columnSwitches = {
  AT_DropNotNull: 'drop-not-null',
  AT_DropIdentity: 'drop-identity',
  AT_DropExpression: 'drop-expression',
  AT_AddIdentity: 'add-identity',
  AT_SetExpression: 'set-expression',
} as const;
const triggerSwitches: Readonly<Record<string, boolean>> = {
  AT_EnableTrig: true,
  AT_EnableAlwaysTrig: true,
  AT_EnableReplicaTrig: true,
  AT_EnableTrigAll: true,
  AT_EnableTrigUser: true,
  AT_DisableTrig: false,
  AT_DisableTrigAll: false,
  AT_DisableTrigUser: false,
};

function alterColumnType(reading: Reading, table: Name, column: string, definition: ColumnDef): Unplaced {
  const using = definition.raw_default;
  const casts: SqlType[] = [];
  let inner: Node | undefined = using;
  while (inner !== undefined && 'TypeCast' in inner) {
    casts.unshift(typeOfTree(inner.TypeCast.typeName));
    inner = inner.TypeCast.arg;
  }
  const bare =
    inner !== undefined && 'ColumnRef' in inner && strings(inner.ColumnRef.fields).at(-1) === column;
  return {
    kind: 'alter-column-type',
    table,
    column,
    to: typeOfTree(definition.typeName),
    using: using === undefined ? undefined : expressionText(reading, using),
    casts: using === undefined || bare ? casts : undefined,
    collated: definition.collClause !== undefined,
  };
}

function alteration(reading: Reading, table: Name, command: AlterTableCmd): Unplaced[] {
  const { subtype = '', name: column = '', def } = command;
  const flags = { ifExists: command.missing_ok === true, cascade: command.behavior === 'DROP_CASCADE' };
  if (subtype in rowSecurity)
    return [{ kind: 'row-security', table, change: rowSecurity[subtype as keyof typeof rowSecurity] }];
  if (subtype in columnSwitches)
    return [{ kind: columnSwitches[subtype as keyof typeof columnSwitches], table, column }];
  const enabled = triggerSwitches[subtype];
  if (enabled !== undefined) return [{ kind: 'switch-trigger', table, trigger: command.name, enabled }];
  switch (subtype) {
    case 'AT_AddColumn':
      return def !== undefined && 'ColumnDef' in def
        ? [
            {
              kind: 'add-column',
              table,
              definition: columnOf(reading, def.ColumnDef),
              ifNotExists: flags.ifExists,
            },
          ]
        : [];
    case 'AT_DropColumn':
      return [{ kind: 'drop-column', table, column, ...flags }];
    case 'AT_SetNotNull':
      return [{ kind: 'set-not-null', table, column, notValid: false }];
    case 'AT_AlterColumnType':
      return def !== undefined && 'ColumnDef' in def
        ? [alterColumnType(reading, table, column, def.ColumnDef)]
        : [];
    case 'AT_ColumnDefault':
      return def === undefined
        ? [{ kind: 'drop-default', table, column }]
        : [
            {
              kind: 'set-default',
              table,
              column,
              default: expressionText(reading, def),
              volatileDefault: isVolatile(def),
            },
          ];
    case 'AT_AddConstraint': {
      const constraint =
        def !== undefined && 'Constraint' in def ? constraintOf(reading, def.Constraint) : undefined;
      if (constraint === undefined) return [];
      if (constraint.kind === 'not-null')
        return constraint.columns.map((name) => ({
          kind: 'set-not-null',
          table,
          column: name,
          notValid: constraint.notValid,
        }));
      return [{ kind: 'add-constraint', table, constraint }];
    }
    case 'AT_DropConstraint':
      return [{ kind: 'drop-constraint', table, constraint: column, ...flags }];
    case 'AT_ValidateConstraint':
      return [{ kind: 'validate-constraint', table, constraint: column }];
    case 'AT_AlterConstraint':
      return [
        {
          kind: 'alter-constraint',
          table,
          constraint:
            def !== undefined && 'ATAlterConstraint' in def ? (def.ATAlterConstraint.conname ?? '') : column,
        },
      ];
    case 'AT_AttachPartition':
    case 'AT_DetachPartition': {
      const partition = def !== undefined && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
      const kind = subtype === 'AT_AttachPartition' ? 'attach-partition' : 'detach-partition';
      return [
        {
          kind,
          table,
          partition: relationName(partition?.name),
          concurrently: partition?.concurrent === true,
        },
      ];
    }
    default:
      return [{ kind: 'alter-table-other', table, subtype, subject: command.name }];
  }
}

const nameText = /^(?:"(?:[^"]|"")*"|[^\s".*]+)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[^\s".*]+))*[\s*]*/;

/** Where the parts of an ALTER TABLE begin: behind the table's name. */
function afterName(reading: Reading, location: number | undefined): number {
  if (location === undefined) return reading.start;
  const at = reading.positions.fromBytes(location);
  return at + (nameText.exec(reading.text.slice(at, reading.end))?.[0].length ?? 0);
}

/** ALTER TABLE (and VIEW, INDEX, SEQUENCE, TYPE, which share the node): an action for each part. */
export function alterTable(reading: Reading, statement: AlterTableStmt): Unplaced[] {
  const table = relationName(statement.relation);
  const commands = (statement.cmds ?? []).flatMap((node) =>
    'AlterTableCmd' in node ? [node.AlterTableCmd] : [],
  );
  const parts = partsOf(reading, afterName(reading, statement.relation?.location), commands.length);
  if (statement.objtype !== 'OBJECT_TABLE' && statement.objtype !== 'OBJECT_FOREIGN_TABLE') {
    return commands.map((command) => ({
      kind: 'alter-table-other',
      table,
      subtype: command.subtype ?? '',
      subject: command.name,
    }));
  }
  return commands.flatMap((command, index) => {
    const at = parts?.[index];
    return alteration(reading, table, command).map((action) =>
      at === undefined ? action : { ...action, at },
    );
  });
}
