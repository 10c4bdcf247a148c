/** The change as it was seen: opaque statements do what they did, in the words of those whose text tells it. */
import type { CatalogTrace, Rehearsed } from '../../rehearse/rehearsal.ts';
import type { ScriptOfChange } from '../../rules/change.ts';
import type { Action } from '../../sql/action.ts';
import type { ParsedScript, Statement } from '../../sql/script.ts';
import { asWritten } from './as-written.ts';

/** Takes scripts apart. */
export type Parse = (texts: readonly string[]) => Promise<readonly ParsedScript[]>;

/** What came of an opaque statement. */
export interface Uncovered {
  readonly migration: string;
  readonly statement: number;
  /** It ran and changed nothing that is looked at. */
  readonly nothing: boolean;
  /** It did something to a copy of real data that generated rows do not show, so that no name of it may be told. */
  readonly hidden: boolean;
}

/** The scripts with what was seen, and what came of each opaque statement that ran. */
export interface SeenScripts {
  readonly scripts: readonly ScriptOfChange[];
  readonly uncovered: readonly Uncovered[];
}

/** Puts what opaque statements did in the place of what could not be read of them. */
export async function withSeenActions(
  scripts: readonly ScriptOfChange[],
  { catalogs, traces, filled, real }: Rehearsed,
  parse: Parse,
): Promise<SeenScripts> {
  if (catalogs.length === 0) return { scripts, uncovered: [] };
  const traceOf = ({ migration, statement }: CatalogTrace) =>
    traces.find((trace) => trace.migration === migration && trace.statement === statement);
  const texts = catalogs.map((one) =>
    asWritten(one, traceOf(one), (relation) => filled.get(relation) ?? 0).join(';\n'),
  );
  const parsed = await parse(texts);
  const uncovered = catalogs.map((one): Uncovered => {
    const trace = traceOf(one);
    const idle =
      one.changes.length === 0 && (trace === undefined || trace.changedNothing === true || isIdle(trace));
    const hidden = real === true && idle && trace?.changedNothing === false;
    return { migration: one.migration, statement: one.statement, nothing: idle && !hidden, hidden };
  });
  const seen = scripts.map((script): ScriptOfChange => {
    const statements = script.script.statements.map((statement, at) => {
      const index = catalogs.findIndex((one) => one.migration === script.name && one.statement === at);
      return index === -1 || uncovered[index]?.nothing === true || uncovered[index]?.hidden === true
        ? statement
        : withActions(statement, parsed[index]);
    });
    return { ...script, script: { ...script.script, statements } };
  });
  return { scripts: seen, uncovered };
}

/** Of a statement that took locks and yet left every row and every line of the catalog as it was. */
function isIdle({ rows, lost }: NonNullable<Rehearsed['traces'][number]>): boolean {
  return lost.length === 0 && rows.inserted + rows.updated + rows.deleted === 0;
}

function withActions(statement: Statement, seen: ParsedScript | undefined): Statement {
  const read = statement.actions.filter((action) => !isUnread(action));
  const known = new Set(read.map(keyOf));
  const [first] = statement.actions;
  const more = (seen?.statements ?? [])
    .flatMap(({ actions }) => actions)
    .filter((action) => !known.has(keyOf(action)))
    .map(
      (action): Action => ({
        ...action,
        line: first?.line ?? statement.line,
        endLine: first?.endLine ?? statement.endLine,
        within: statement.node === 'DoStmt' ? 'do-block' : 'function',
        conditional: false,
      }),
    );
  // What it called is told by what it did.
  const actions = [...read, ...more];
  return actions.length === 0 ? statement : { ...statement, actions };
}

function isUnread(action: Action): boolean {
  return action.kind === 'dynamic-sql' || (action.kind === 'do-block' && !action.read);
}

/** What an action does to what, so that the same thing is not said twice. */
function keyOf(action: Action): string {
  const {
    line: _,
    endLine: __,
    within: ___,
    conditional: ____,
    literals: _____,
    relations: ______,
    ...what
  } = action;
  const { kind } = what;
  const table = 'table' in what ? what.table?.name : 'name' in what ? what.name?.name : undefined;
  const part =
    'column' in what
      ? what.column
      : kind === 'add-column' && 'definition' in what
        ? what.definition.name
        : kind === 'drop-constraint' && 'constraint' in what
          ? what.constraint
          : kind === 'add-constraint' && 'constraint' in what
            ? what.constraint.name
            : kind === 'create-index' && 'index' in what
              ? what.index
              : undefined;
  return JSON.stringify([kind, table, part]);
}
