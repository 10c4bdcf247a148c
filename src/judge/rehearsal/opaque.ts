/** Statements whose text does not tell all that they do: SQL that is made while it runs, code in other languages, calls of functions that were there before. */
import type { Catalog } from '../../model/catalog.ts';
import type { Change, Step } from '../../rules/change.ts';

/** A statement of a migration. */
export interface StatementPlace {
  readonly migration: string;
  /** Counted from 0. */
  readonly statement: number;
}

/** The opaque statements, each once, in their order. */
export function opaqueStatements(change: Change, catalog: Catalog): readonly StatementPlace[] {
  const known = new Set(catalog.functions.map(({ name }) => name.replace(/\(.*$/s, '')));
  const places = new Map<string, StatementPlace>();
  for (const step of change.steps) {
    if (!isOpaque(step, known)) continue;
    const place = { migration: step.script.name, statement: step.statementIndex };
    places.set(`${place.migration}/${place.statement}`, place);
  }
  return [...places.values()];
}

function isOpaque({ action, statement }: Step, known: ReadonlySet<string>): boolean {
  // What a function holds is run by those who call it.
  if (statement.node === 'CreateFunctionStmt') return false;
  if (action.kind === 'dynamic-sql') return true;
  if (action.kind === 'do-block') return !action.read;
  return action.kind === 'call' && known.has(action.function.name);
}
