/** DROP, RENAME and the statements on types, views, functions, triggers, policies, sequences, schemas, extensions and grants. */
import type {
  AlterEnumStmt,
  AlterObjectSchemaStmt,
  CreateFunctionStmt,
  DropStmt,
  FunctionParameter,
  GrantStmt,
  Node,
  RenameStmt,
  RoleSpec,
  TypeName,
} from 'libpg-query';
import { nameOf, relationName, strings } from './expressions.ts';
import { dotted, type Name } from './names.ts';
import type { Unplaced } from './reading.ts';
import { typeOfTree, typeText } from './types.ts';

function listNames(node: Node): string[] {
  return 'List' in node ? strings(node.List.items) : 'String' in node ? [node.String.sval ?? ''] : [];
}

function qualified(parts: readonly string[]): Name {
  return { schema: parts.at(-2), name: parts.at(-1) ?? '' };
}

function typeNameOf(type: TypeName | undefined): Name {
  return nameOf(type?.names);
}

/** Argument types of a function, in words. */
export function argumentTypes(parameters: readonly Node[] | undefined): string[] {
  return (parameters ?? []).flatMap((node) => {
    const parameter: FunctionParameter | undefined =
      'FunctionParameter' in node ? node.FunctionParameter : undefined;
    const isInput =
      parameter !== undefined && parameter.mode !== 'FUNC_PARAM_OUT' && parameter.mode !== 'FUNC_PARAM_TABLE';
    return isInput ? [typeText(typeOfTree(parameter.argType))] : [];
  });
}

/** DROP of anything: an action for each thing named. */
export function drop(statement: DropStmt): Unplaced[] {
  const flags = { ifExists: statement.missing_ok === true, cascade: statement.behavior === 'DROP_CASCADE' };
  return (statement.objects ?? []).map((object): Unplaced => {
    const parts = listNames(object);
    const name = qualified(parts);
    const table = qualified(parts.slice(0, -1));
    switch (statement.removeType) {
      case 'OBJECT_TABLE':
      case 'OBJECT_FOREIGN_TABLE':
        return {
          kind: 'drop-table',
          table: name,
          foreign: statement.removeType === 'OBJECT_FOREIGN_TABLE',
          ...flags,
        };
      case 'OBJECT_INDEX':
        return { kind: 'drop-index', name, concurrently: statement.concurrent === true, ...flags };
      case 'OBJECT_VIEW':
      case 'OBJECT_MATVIEW':
        return { kind: 'drop-view', name, materialized: statement.removeType === 'OBJECT_MATVIEW', ...flags };
      case 'OBJECT_SEQUENCE':
        return { kind: 'drop-sequence', name, ...flags };
      case 'OBJECT_TYPE':
      case 'OBJECT_DOMAIN':
        return {
          kind: 'drop-type',
          name: 'TypeName' in object ? typeNameOf(object.TypeName) : name,
          of: statement.removeType === 'OBJECT_TYPE' ? 'type' : 'domain',
          ...flags,
        };
      case 'OBJECT_SCHEMA':
        return { kind: 'drop-schema', schema: name.name, ...flags };
      case 'OBJECT_EXTENSION':
        return { kind: 'drop-extension', extension: name.name, ...flags };
      case 'OBJECT_FUNCTION':
      case 'OBJECT_PROCEDURE':
      case 'OBJECT_ROUTINE':
      case 'OBJECT_AGGREGATE': {
        const signature = 'ObjectWithArgs' in object ? object.ObjectWithArgs : undefined;
        const types = (signature?.objargs ?? []).flatMap((node) =>
          'TypeName' in node ? [typeText(typeOfTree(node.TypeName))] : [],
        );
        return {
          kind: 'drop-function',
          name: nameOf(signature?.objname),
          arguments: signature?.args_unspecified === true ? undefined : types,
          of:
            statement.removeType === 'OBJECT_PROCEDURE'
              ? 'procedure'
              : statement.removeType === 'OBJECT_AGGREGATE'
                ? 'aggregate'
                : 'function',
          ...flags,
        };
      }
      case 'OBJECT_TRIGGER':
        return { kind: 'drop-trigger', table, trigger: name.name, ...flags };
      case 'OBJECT_POLICY':
        return { kind: 'drop-policy', table, policy: name.name, ...flags };
      default:
        return {
          kind: 'drop-other',
          what: (statement.removeType ?? '').replace('OBJECT_', '').toLowerCase().replaceAll('_', ' '),
          subject: dotted(...parts),
          ...flags,
        };
    }
  });
}

const renamedRelations: Readonly<
  Record<string, 'table' | 'view' | 'index' | 'sequence' | 'materialized-view'>
> = {
  OBJECT_TABLE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_INDEX: 'index',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_MATVIEW: 'materialized-view',
};

/** ALTER … RENAME. */
export function rename(statement: RenameStmt): Unplaced[] {
  const { renameType = '', newname: to = '', subname = '', object } = statement;
  const table = relationName(statement.relation);
  const relation = renamedRelations[renameType];
  if (relation !== undefined) {
    return [{ kind: 'rename-table', table, to, of: relation, ifExists: statement.missing_ok === true }];
  }
  switch (renameType) {
    case 'OBJECT_COLUMN': {
      const of =
        statement.relationType === 'OBJECT_VIEW' || statement.relationType === 'OBJECT_MATVIEW'
          ? 'view'
          : 'table';
      return [{ kind: 'rename-column', table, column: subname, to, of }];
    }
    case 'OBJECT_ATTRIBUTE':
      return [{ kind: 'rename-column', table, column: subname, to, of: 'type' }];
    case 'OBJECT_TABCONSTRAINT':
      return [{ kind: 'rename-constraint', table, constraint: subname, to }];
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return [
        {
          kind: 'rename-type',
          name: object === undefined ? { schema: undefined, name: '' } : qualified(listNames(object)),
          to,
        },
      ];
    case 'OBJECT_SCHEMA':
      return [{ kind: 'rename-schema', schema: subname, to }];
    default:
      return [{ kind: 'other', node: `RenameStmt ${renameType}` }];
  }
}

/** ALTER … SET SCHEMA. */
export function moveToSchema(statement: AlterObjectSchemaStmt): Unplaced[] {
  const toSchema = statement.newschema ?? '';
  if (statement.objectType === 'OBJECT_TABLE')
    return [{ kind: 'move-table', table: relationName(statement.relation), toSchema }];
  if (statement.objectType === 'OBJECT_TYPE' && statement.object !== undefined) {
    return [{ kind: 'move-type', name: qualified(listNames(statement.object)), toSchema }];
  }
  return [{ kind: 'other', node: `AlterObjectSchemaStmt ${statement.objectType ?? ''}` }];
}

/** ALTER TYPE … ADD VALUE, RENAME VALUE. */
export function alterEnum(statement: AlterEnumStmt): Unplaced[] {
  const name = nameOf(statement.typeName);
  const { oldVal, newVal = '' } = statement;
  return oldVal === undefined
    ? [{ kind: 'add-enum-value', name, value: newVal, ifNotExists: statement.skipIfNewValExists === true }]
    : [{ kind: 'rename-enum-value', name, value: oldVal, to: newVal }];
}

/** CREATE FUNCTION and PROCEDURE without what the body does, which `plpgsql.ts` finds. */
export function functionOptions(statement: CreateFunctionStmt): {
  language: string;
  code: string | undefined;
} {
  const options = (statement.options ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
  const language = options.find((option) => option.defname === 'language')?.arg;
  const code = options.find((option) => option.defname === 'as')?.arg;
  return {
    language:
      language !== undefined && 'String' in language ? (language.String.sval ?? '').toLowerCase() : 'sql',
    code: code === undefined ? undefined : listNames(code)[0],
  };
}

/** A role as written. */
export function roleOf(role: RoleSpec | undefined): string {
  if (role?.roletype === 'ROLESPEC_PUBLIC') return 'PUBLIC';
  return role?.rolename ?? (role?.roletype ?? '').replace('ROLESPEC_', '');
}

function grantObject(node: Node): string {
  if ('RangeVar' in node) return dotted(node.RangeVar.schemaname, node.RangeVar.relname);
  if ('ObjectWithArgs' in node) return dotted(...strings(node.ObjectWithArgs.objname));
  return dotted(...listNames(node));
}

/** GRANT and REVOKE on objects; `defaults` for ALTER DEFAULT PRIVILEGES. */
export function grant(statement: GrantStmt, defaults = false): Unplaced[] {
  const kind = (statement.objtype ?? '').replace('OBJECT_', '').toLowerCase();
  const all = statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA';
  const privileges = (statement.privileges ?? []).flatMap((node) =>
    'AccessPriv' in node ? [(node.AccessPriv.priv_name ?? '').toUpperCase()] : [],
  );
  const objects = (statement.objects ?? []).map(grantObject);
  return [
    {
      kind: statement.is_grant === true ? 'grant' : 'revoke',
      privileges: privileges.length === 0 ? ['ALL'] : privileges,
      on: objects.map((object) => (all ? `all ${kind}s in schema ${object}` : `${kind} ${object}`)),
      grantees: (statement.grantees ?? []).map((node) =>
        roleOf('RoleSpec' in node ? node.RoleSpec : undefined),
      ),
      defaults,
      tables: (statement.objects ?? []).flatMap((node) =>
        'RangeVar' in node && !all ? [relationName(node.RangeVar)] : [],
      ),
    },
  ];
}
