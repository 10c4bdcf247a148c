/** The statements check: the text of the new migrations against the rules. */

import { ignoredBy } from '../config/apply.ts';
import { withPlanned } from '../judge/planned.ts';
import { withRenameWays } from '../judge/rename/ways.ts';
import type { Migration } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import type { BaseOrigin } from '../rehearse/base-state.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { Change, ScriptOfChange } from '../rules/change.ts';
import { ruleById } from '../rules/index.ts';
import { judgeStatements, type StatementsInput, type StatementsJudged } from '../rules/judge.ts';
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

/** The new migrations as they were read and judged by their text. */
export interface StatementsRead {
  /** What the judgement was made from; `undefined` where nothing was read. */
  readonly input: StatementsInput | undefined;
  readonly judged: StatementsJudged;
  readonly skipped: string | undefined;
  readonly unable: string | undefined;
  readonly remark: string | undefined;
}

/** Parses and judges the migrations that ran for the first time. */
export async function readStatements(
  { pair, config }: Subject,
  parser: SqlParser,
  states: OnBase,
  databaseSchema: string,
): Promise<StatementsRead> {
  const ignored = ignoredBy(config.decided);
  const fresh = states.judged.filter((migration) => migration.bytes !== undefined);
  const migrations = fresh.filter((migration) => !ignored(migration));
  const left = fresh.length - migrations.length;
  const remark =
    left === 0
      ? undefined
      : `The config (ignore, since) leaves out ${left} of the ${fresh.length} new migrations.`;
  const input: StatementsInput = {
    migrations: await parseAll(parser, migrations),
    before: states.base.catalog,
    databaseSchema,
    prismaVersion: pair.prisma.version,
    transaction: config.decided.transaction,
  };
  const judged = judgeStatements(input);
  if (migrations.length === 0) {
    const skipped = fresh.length === 0 ? 'There is no new migration.' : (remark ?? '');
    return { input: undefined, judged, skipped, unable: undefined, remark };
  }
  const refused = input.migrations.find(({ script }) => script.refusal !== undefined);
  return {
    input,
    judged,
    skipped: undefined,
    unable: refused === undefined ? undefined : `${refused.name} was not read: ${refused.script.refusal}`,
    remark,
  };
}

/** The result: the findings that a rehearsal left, in the words that the schemas of both sides allow. */
export function statementsResult(
  { pair }: Subject,
  { base }: OnBase,
  { input, judged, skipped: reason, unable, remark }: StatementsRead,
  findings: readonly Finding[] = judged.findings,
): StatementsChecked {
  const { silences, change } = judged;
  if (input === undefined) return { ...skipped(reason ?? ''), silences: [], change: undefined };
  return { findings: inContext(pair, base.origin, findings, change), unable, silences, change, remark };
}

/** Findings of statements in the light of both sides' schemas. */
export function inContext(
  pair: Subject['pair'],
  origin: BaseOrigin,
  found: readonly Finding[],
  change: Change,
): readonly Finding[] {
  const kept = origin.kind === 'baselining' ? found.filter(ofBaselined) : found;
  return withRenameWays(withPlanned(kept, pair.base), change, pair);
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
