/** One statement of the syntax tree, in actions. */
import type { Node, TransactionStmtKind } from 'libpg-query';
import type { Action, ActionOf } from './action.ts';
import { dataActions, tableOfQuery } from './data-actions.ts';
import { constantText, nameOf, relationName, strings } from './expressions.ts';
import {
  alterEnum,
  argumentTypes,
  drop,
  functionOptions,
  grant,
  moveToSchema,
  rename,
  roleOf,
} from './object-actions.ts';
import { blockActions, functionBody } from './plpgsql.ts';
import { place, type Reading, type Unplaced } from './reading.ts';
import { alterTable, createIndex, createTable } from './table-actions.ts';
import { mentionsOf } from './tree-mentions.ts';

const transactionChanges: Readonly<Partial<Record<TransactionStmtKind, ActionOf<'transaction'>['change']>>> =
  {
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_ROLLBACK: 'rollback',
    TRANS_STMT_SAVEPOINT: 'savepoint',
    TRANS_STMT_RELEASE: 'release',
    TRANS_STMT_ROLLBACK_TO: 'rollback-to',
    TRANS_STMT_PREPARE: 'prepare',
  };

/** Statements that the server refuses inside a transaction block, by node. */
const outsideTransactions: Readonly<Record<string, string>> = {
  CreatedbStmt: 'CREATE DATABASE',
  DropdbStmt: 'DROP DATABASE',
  AlterSystemStmt: 'ALTER SYSTEM',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
  DropTableSpaceStmt: 'DROP TABLESPACE',
};

function option(options: readonly Node[] | undefined, name: string): boolean {
  return (options ?? []).some(
    (node) =>
      'DefElem' in node &&
      node.DefElem.defname === name &&
      !(node.DefElem.arg !== undefined && /^(off|false|0)$/.test(constantText(node.DefElem.arg) ?? '')),
  );
}

function unplaced(reading: Reading, node: Node): Unplaced[] {
  if ('CreateStmt' in node) return createTable(reading, node.CreateStmt);
  if ('CreateForeignTableStmt' in node) return createTable(reading, node.CreateForeignTableStmt.base ?? {});
  if ('AlterTableStmt' in node) return alterTable(reading, node.AlterTableStmt);
  if ('IndexStmt' in node) return createIndex(reading, node.IndexStmt);
  if ('DropStmt' in node) return drop(node.DropStmt);
  if ('RenameStmt' in node) return rename(node.RenameStmt);
  if ('AlterObjectSchemaStmt' in node) return moveToSchema(node.AlterObjectSchemaStmt);
  if ('CreateTableAsStmt' in node) {
    const { into, objtype, if_not_exists, query } = node.CreateTableAsStmt;
    const name = relationName(into?.rel);
    const ifNotExists = if_not_exists === true;
    if (objtype === 'OBJECT_MATVIEW')
      return [{ kind: 'create-view', name, materialized: true, replace: false, ifNotExists }];
    const inner = query === undefined ? [] : dataActions(query).filter((action) => action.kind !== 'select');
    return [tableOfQuery(name, into?.rel?.relpersistence === 't', ifNotExists), ...inner];
  }
  if (
    'InsertStmt' in node ||
    'UpdateStmt' in node ||
    'DeleteStmt' in node ||
    'MergeStmt' in node ||
    'SelectStmt' in node
  ) {
    return dataActions(node);
  }
  if ('TruncateStmt' in node) {
    const cascade = node.TruncateStmt.behavior === 'DROP_CASCADE';
    return (node.TruncateStmt.relations ?? []).flatMap((relation) =>
      'RangeVar' in relation
        ? [{ kind: 'truncate', table: relationName(relation.RangeVar), cascade } as const]
        : [],
    );
  }
  if ('CopyStmt' in node && node.CopyStmt.relation !== undefined) {
    return [
      { kind: 'copy', table: relationName(node.CopyStmt.relation), from: node.CopyStmt.is_from === true },
    ];
  }
  if ('CreateEnumStmt' in node) {
    return [
      {
        kind: 'create-enum',
        name: nameOf(node.CreateEnumStmt.typeName),
        values: strings(node.CreateEnumStmt.vals),
      },
    ];
  }
  if ('AlterEnumStmt' in node) return alterEnum(node.AlterEnumStmt);
  if ('CompositeTypeStmt' in node)
    return [{ kind: 'create-type', name: relationName(node.CompositeTypeStmt.typevar), of: 'composite' }];
  if ('CreateDomainStmt' in node)
    return [{ kind: 'create-type', name: nameOf(node.CreateDomainStmt.domainname), of: 'domain' }];
  if ('CreateRangeStmt' in node)
    return [{ kind: 'create-type', name: nameOf(node.CreateRangeStmt.typeName), of: 'range' }];
  if ('ViewStmt' in node) {
    return [
      {
        kind: 'create-view',
        name: relationName(node.ViewStmt.view),
        materialized: false,
        replace: node.ViewStmt.replace === true,
        ifNotExists: false,
      },
    ];
  }
  if ('RefreshMatViewStmt' in node) {
    return [
      {
        kind: 'refresh-view',
        name: relationName(node.RefreshMatViewStmt.relation),
        concurrently: node.RefreshMatViewStmt.concurrent === true,
      },
    ];
  }
  if ('CreateFunctionStmt' in node) {
    const { funcname, parameters, replace } = node.CreateFunctionStmt;
    const { language, code } = functionOptions(node.CreateFunctionStmt);
    return [
      {
        kind: 'create-function',
        name: nameOf(funcname),
        arguments: argumentTypes(parameters),
        replace: replace === true,
        body: functionBody(reading, language, code, node.CreateFunctionStmt.sql_body),
      },
    ];
  }
  if ('CreateTrigStmt' in node) {
    const { relation, trigname = '', replace } = node.CreateTrigStmt;
    return [
      { kind: 'create-trigger', table: relationName(relation), trigger: trigname, replace: replace === true },
    ];
  }
  if ('CreatePolicyStmt' in node) {
    const { table, policy_name = '', permissive } = node.CreatePolicyStmt;
    return [
      {
        kind: 'create-policy',
        table: relationName(table),
        policy: policy_name,
        permissive: permissive === true,
      },
    ];
  }
  if ('AlterPolicyStmt' in node) {
    return [
      {
        kind: 'alter-policy',
        table: relationName(node.AlterPolicyStmt.table),
        policy: node.AlterPolicyStmt.policy_name ?? '',
        permissive: true,
      },
    ];
  }
  if ('CreateSeqStmt' in node) {
    return [
      {
        kind: 'create-sequence',
        name: relationName(node.CreateSeqStmt.sequence),
        ifNotExists: node.CreateSeqStmt.if_not_exists === true,
      },
    ];
  }
  if ('CreateSchemaStmt' in node) {
    const { schemaname, authrole, if_not_exists, schemaElts } = node.CreateSchemaStmt;
    const inner = (schemaElts ?? []).flatMap((element) => unplaced(reading, element));
    return [
      { kind: 'create-schema', schema: schemaname ?? roleOf(authrole), ifNotExists: if_not_exists === true },
      ...inner,
    ];
  }
  if ('CreateExtensionStmt' in node) {
    const { extname = '', if_not_exists } = node.CreateExtensionStmt;
    return [{ kind: 'create-extension', extension: extname, ifNotExists: if_not_exists === true }];
  }
  if ('GrantStmt' in node) return grant(node.GrantStmt);
  if ('AlterDefaultPrivilegesStmt' in node) {
    const action = node.AlterDefaultPrivilegesStmt.action;
    return action === undefined ? [] : grant(action, true);
  }
  if ('GrantRoleStmt' in node) {
    const { granted_roles, grantee_roles, is_grant } = node.GrantRoleStmt;
    const roles = (granted_roles ?? []).flatMap((role) =>
      'AccessPriv' in role ? (role.AccessPriv.priv_name ?? []) : [],
    );
    const grantees = (grantee_roles ?? []).map((role) =>
      roleOf('RoleSpec' in role ? role.RoleSpec : undefined),
    );
    return [{ kind: is_grant === true ? 'grant-role' : 'revoke-role', roles, grantees }];
  }
  if ('TransactionStmt' in node) {
    const change = transactionChanges[node.TransactionStmt.kind ?? 'TRANS_STMT_BEGIN'];
    return change === undefined ? [] : [{ kind: 'transaction', change }];
  }
  if ('VariableSetStmt' in node) {
    const { kind, name = '', args, is_local } = node.VariableSetStmt;
    const values = (args ?? []).map((argument) => constantText(argument) ?? '');
    return [
      {
        kind: 'set',
        variable: name,
        values,
        local: is_local === true,
        reset: kind === 'VAR_RESET' || kind === 'VAR_RESET_ALL' || kind === 'VAR_SET_DEFAULT',
      },
    ];
  }
  if ('LockStmt' in node) {
    const { relations, mode = 8 } = node.LockStmt;
    return (relations ?? []).flatMap((relation) =>
      'RangeVar' in relation
        ? [{ kind: 'lock-table', table: relationName(relation.RangeVar), mode } as const]
        : [],
    );
  }
  if ('ReindexStmt' in node) {
    const { kind, params, relation } = node.ReindexStmt;
    const of = kind === 'REINDEX_OBJECT_INDEX' ? 'index' : kind === 'REINDEX_OBJECT_TABLE' ? 'table' : 'all';
    const name = relation === undefined ? undefined : relationName(relation);
    return [{ kind: 'reindex', concurrently: option(params, 'concurrently'), of, name }];
  }
  if ('ClusterStmt' in node && node.ClusterStmt.relation !== undefined)
    return [{ kind: 'rewrite-table', table: relationName(node.ClusterStmt.relation), by: 'CLUSTER' }];
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true) {
    const tables = option(node.VacuumStmt.options, 'full') ? (node.VacuumStmt.rels ?? []) : [];
    return [
      { kind: 'no-transaction', what: 'VACUUM' },
      ...tables.flatMap((node): Unplaced[] =>
        'VacuumRelation' in node && node.VacuumRelation.relation !== undefined
          ? [{ kind: 'rewrite-table', table: relationName(node.VacuumRelation.relation), by: 'VACUUM FULL' }]
          : [],
      ),
    ];
  }
  if ('CallStmt' in node) {
    const { funccall } = node.CallStmt;
    return [
      {
        kind: 'call',
        function: nameOf(funccall?.funcname),
        arguments: (funccall?.args ?? []).map(constantText),
      },
    ];
  }
  if ('CommentStmt' in node) {
    return [
      {
        kind: 'comment',
        on: (node.CommentStmt.objtype ?? '').replace('OBJECT_', '').toLowerCase().replaceAll('_', ' '),
      },
    ];
  }
  if (
    'ExplainStmt' in node &&
    node.ExplainStmt.query !== undefined &&
    option(node.ExplainStmt.options, 'analyze')
  ) {
    return unplaced(reading, node.ExplainStmt.query);
  }
  const name = Object.keys(node)[0] ?? '';
  const refused = outsideTransactions[name];
  return refused === undefined ? [] : [{ kind: 'no-transaction', what: refused }];
}

/** All that a statement does, in order, with what stands inside DO blocks and constant EXECUTEs. */
export function actionsOf(reading: Reading, node: Node): readonly Action[] {
  const name = Object.keys(node)[0] ?? '';
  const actions =
    'DoStmt' in node ? blockActions(reading, node.DoStmt) : place(reading, unplaced(reading, node));
  const [first, ...rest] = actions.length > 0 ? actions : place(reading, [{ kind: 'other', node: name }]);
  if (first === undefined) return [];
  const { literals, relations } = 'DoStmt' in node || 'CreateFunctionStmt' in node ? first : mentionsOf(node);
  return [{ ...first, literals, relations }, ...rest];
}
