/** The lines for whoever deploys, from what the checks of a project found. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { deployNotes } from '../judge/notes/notes.ts';
import type { Finding, Note, ProjectReport, StatementReport } from '../model/report.ts';
import type { States } from '../rehearse/states.ts';
import type { Subject } from './subject.ts';

/** What is known beside the runs. */
export interface NoteSources {
  readonly states: States;
  readonly changes: readonly CatalogChange[];
  readonly findings: readonly Finding[];
  readonly statements: readonly StatementReport[];
  /** What the new code can't do without. */
  readonly needs: readonly string[];
  readonly rollback: ProjectReport['rollback'];
}

/** Puts the facts together. */
export function notesOf({ history }: Subject, { states, ...sources }: NoteSources): readonly Note[] {
  const { base, onBase } = states;
  const marked = markedApplied(states);
  const renamed = history.renamed.map(({ to }) => to.name);
  return deployNotes({
    ...sources,
    before: base.catalog,
    after: onBase.catalog,
    pending: [...history.added.map(({ name }) => name), ...renamed].filter(
      (name) => name !== marked?.migration,
    ),
    markedApplied: marked,
    applies: onBase.run.failure === undefined,
    leftOut: [...base.leftOut, ...onBase.run.leftOut].map(({ reason }) => reason),
  });
}

function markedApplied({
  base: { origin, squash },
}: States): { readonly migration: string; readonly where: string } | undefined {
  if (origin.kind === 'baselining') return { migration: origin.migration, where: 'that has the tables' };
  return squash && { migration: squash.migration, where: 'on which the migrations that it replaces ran' };
}
