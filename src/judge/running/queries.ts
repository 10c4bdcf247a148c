/** Judges the queries in the code that the database refuses after the change. */
import { compareText } from '../../model/order.ts';
import type { CodeQuery } from '../../model/query.ts';
import type { Finding } from '../../model/report.ts';
import type { Refusal } from '../../rehearse/try-statements.ts';
import type { Change, Step } from '../../rules/change.ts';
import { mentionsAny } from '../../sql/mentions.ts';
import { finding, withoutStop } from '../finding.ts';

/** A query that base's database takes and the one after the change does not. */
export interface BrokenQuery {
  readonly query: CodeQuery;
  readonly refusal: Refusal;
  /** Where head's code still has it; undefined where this change takes it away or writes it anew. */
  readonly still: CodeQuery | undefined;
}

/** One finding for each query, sorted by place. */
export function judgeQueries(broken: readonly BrokenQuery[], change: Change | undefined): Finding[] {
  return broken
    .map(({ query, refusal, still }) => {
      const { file, line, endLine } = still ?? query;
      const how = query.by === 'TypedSQL' ? 'this TypedSQL query' : `this query (\`${query.by}\`)`;
      const since =
        still === undefined
          ? ' The code of this change no longer sends it, but the release that runs until it is replaced does.'
          : '';
      return finding({
        rule: 'breaks-running-query',
        evidence: 'executed',
        migration: stepFor(query, refusal, change)?.script.name,
        file,
        line,
        endLine,
        about: query.sql.replace(/\s+/g, ' ').trim(),
        message: `The application that runs now sends ${how}, and after the migrations the database refuses it: ${withoutStop(refusal.message)}.${since}`,
        sqlstate: refusal.sqlstate,
        witness: `${withoutStop(refusal.message)}.`,
      });
    })
    .sort(
      (a, b) =>
        compareText(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.message, b.message),
    );
}

/** The last step on a table that the query names; one whose column the server names, where there is one. */
function stepFor({ sql }: CodeQuery, { message }: Refusal, change: Change | undefined): Step | undefined {
  const steps = (change?.steps ?? []).filter(
    ({ facts }) =>
      facts.tableName !== undefined &&
      facts.table?.isNew === false &&
      mentionsAny([facts.tableName.name])(sql),
  );
  const named = steps.findLast(({ action }) => 'column' in action && mentionsAny([action.column])(message));
  return named ?? steps.at(-1);
}
