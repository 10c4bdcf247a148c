/** The only registry: every rule, in the order in which a reference lists them. */
import { cascadeDrops } from './cascade-drops.ts';
import { checkOnExisting } from './check-on-existing.ts';
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { deleteWithoutWhere } from './delete-without-where.ts';
import { dropColumn } from './drop-column.ts';
import { dropConstraint } from './drop-constraint.ts';
import { dropExtension } from './drop-extension.ts';
import { dropFunction } from './drop-function.ts';
import { dropIndex } from './drop-index.ts';
import { dropPolicy } from './drop-policy.ts';
import { dropSchema } from './drop-schema.ts';
import { dropSequence } from './drop-sequence.ts';
import { dropTable } from './drop-table.ts';
import { dropTrigger } from './drop-trigger.ts';
import { dropType } from './drop-type.ts';
import { dropView } from './drop-view.ts';
import { applicationWords } from './elsewhere/application.ts';
import { commandWords } from './elsewhere/commands.ts';
import { deployWords } from './elsewhere/deploy.ts';
import { historyWords } from './elsewhere/history.ts';
import { parityWords } from './elsewhere/parity.ts';
import { schemaWords } from './elsewhere/schema.ts';
import { seedWords } from './elsewhere/seed.ts';
import { toolWords } from './elsewhere/tool.ts';
import { enumValueRemoved } from './enum-value-removed.ts';
import { enumValueUsedEarly } from './enum-value-used-early.ts';
import { extensionAdded } from './extension-added.ts';
import { fkActionChanged } from './fk-action-changed.ts';
import { foreignKeyOnExisting } from './foreign-key-on-existing.ts';
import { grantWidened } from './grant-widened.ts';
import { indexBlocksWrites } from './index-blocks-writes.ts';
import { indexDroppedBeforeReplacement } from './index-dropped-before-replacement.ts';
import { lockHeldThroughWork } from './lock-held-through-work.ts';
import { opaqueSql } from './opaque-sql.ts';
import { primaryKeyChanged } from './primary-key-changed.ts';
import { probableRename } from './probable-rename.ts';
import { recreatedColumn } from './recreated-column.ts';
import { renameColumn } from './rename-column.ts';
import { renameTable } from './rename-table.ts';
import { renameType } from './rename-type.ts';
import { requiredColumn } from './required-column.ts';
import { rewritesTable } from './rewrites-table.ts';
import { rlsDisabled } from './rls-disabled.ts';
import { rowsDeleted } from './rows-deleted.ts';
import type { Rule, ScriptRule, StepRule } from './rule.ts';
import { scansUnderLock } from './scans-under-lock.ts';
import { setNotNull } from './set-not-null.ts';
import { syntaxError } from './syntax-error.ts';
import { truncate } from './truncate.ts';
import { typeChange } from './type-change.ts';
import { typeNarrowed } from './type-narrowed.ts';
import { unclosedTransaction } from './unclosed-transaction.ts';
import { uniqueOnExisting } from './unique-on-existing.ts';
import { updateWithoutWhere } from './update-without-where.ts';

/** Rules that statements can tell. */
export const statementRules: readonly (StepRule | ScriptRule)[] = [
  dropTable,
  dropColumn,
  recreatedColumn,
  probableRename,
  dropSchema,
  truncate,
  deleteWithoutWhere,
  enumValueRemoved,
  typeNarrowed,
  rowsDeleted,
  requiredColumn,
  setNotNull,
  uniqueOnExisting,
  foreignKeyOnExisting,
  checkOnExisting,
  primaryKeyChanged,
  typeChange,
  syntaxError,
  enumValueUsedEarly,
  concurrentlyInTransaction,
  unclosedTransaction,
  renameTable,
  renameColumn,
  indexBlocksWrites,
  rewritesTable,
  scansUnderLock,
  indexDroppedBeforeReplacement,
  lockHeldThroughWork,
  dropIndex,
  dropConstraint,
  dropView,
  dropFunction,
  dropTrigger,
  dropSequence,
  dropType,
  renameType,
  dropExtension,
  cascadeDrops,
  fkActionChanged,
  extensionAdded,
  rlsDisabled,
  dropPolicy,
  grantWidened,
  opaqueSql,
  updateWithoutWhere,
];

/** All rules, those that are found elsewhere too: each finding of a report has its words here. */
export const rules: readonly Rule[] = [
  ...statementRules,
  ...deployWords,
  ...applicationWords,
  ...historyWords,
  ...schemaWords,
  ...parityWords,
  ...seedWords,
  ...commandWords,
  ...toolWords,
];

/** The ids of all rules. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** The page of a rule in the reference, as it stands in a finding. */
export function helpOf(id: string): string {
  return `docs/rules/${id}`;
}
