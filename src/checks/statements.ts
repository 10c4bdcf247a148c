/** The statements check: the text of the new migrations against the rules. */

import { ignoredBy } from '../config/apply.ts';
import { withPlanned } from '../judge/planned.ts';
import { withRenameWays } from '../judge/rename/ways.ts';
import type { Migration } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { Change, ScriptOfChange } from '../rules/change.ts';
import { ruleById } from '../rules/index.ts';
import { judgeStatements } from '../rules/judge.ts';
import type { Silence } from '../rules/silences.ts';
import type { SqlParser } from '../sql/parser.ts';
import { type CheckResult, skipped } from './result.ts';
import type { Subject } from './subject.ts';

/** What was found, and the silences for the findings of other checks. */
export interface StatementsChecked extends CheckResult {
  readonly silences: readonly Silence[];
  /** What was read, with its transactions; `undefined` where nothing was. */
  readonly change: Change | undefined;
}

/** Parses and judges the migrations that ran for the first time. */
export async function checkStatements(
  { pair, config }: Subject,
  parser: SqlParser,
  states: OnBase,
  databaseSchema: string,
): Promise<StatementsChecked> {
  const ignored = ignoredBy(config.decided);
  const fresh = states.judged.filter((migration) => migration.bytes !== undefined);
  if (fresh.length === 0)
    return { ...skipped('There is no new migration.'), silences: [], change: undefined };
  const migrations = fresh.filter((migration) => !ignored(migration));
  const left = fresh.length - migrations.length;
  const remark =
    left === 0
      ? undefined
      : `The config (ignore, since) leaves out ${left} of the ${fresh.length} new migrations.`;
  if (migrations.length === 0) return { ...skipped(remark ?? ''), silences: [], change: undefined };
  const scripts = await parseAll(parser, migrations);
  const { origin, catalog } = states.base;
  const judged = judgeStatements({
    migrations: scripts,
    before: catalog,
    databaseSchema,
    prismaVersion: pair.prisma.version,
    transaction: config.decided.transaction,
  });
  const { silences, change } = judged;
  const found = origin.kind === 'baselining' ? judged.findings.filter(ofBaselined) : judged.findings;
  const findings = withRenameWays(withPlanned(found, pair.base), change, pair);
  const refused = scripts.find(({ script }) => script.refusal !== undefined);
  return {
    findings,
    unable: refused === undefined ? undefined : `${refused.name} was not read: ${refused.script.refusal}`,
    silences,
    change,
    remark,
  };
}

/**
 * Of tables that are in git since this change only (DESIGN: what exists only since this pull request is not judged) what is
 * lost still counts, because the databases that a baselining is for hold it; whether they hold rows that are in the way, or
 * many, is not this change's to say.
 */
function ofBaselined({ rule }: Finding): boolean {
  const group = ruleById(rule)?.group;
  return group !== 'it fails in production' && group !== 'it blocks';
}

async function parseAll(parser: SqlParser, migrations: readonly Migration[]): Promise<ScriptOfChange[]> {
  const scripts = await parser.parseMany(migrations.map(scriptOf));
  return migrations.flatMap(({ name, file }, at) => {
    const script = scripts[at];
    return script === undefined ? [] : [{ name, file, script }];
  });
}
