/** Judges how the seed went, and whether the rows are there that must be. */
import type { Finding } from '../model/report.ts';
import type { ExpectedAnswer, RowCounts, Seeded, SeedOutcome } from '../rehearse/seed.ts';
import { finding, withoutStop } from './finding.ts';

/** Findings about a seed that could be started. */
export function judgeSeed(seeded: Seeded, command: string, file: string | undefined): Finding[] {
  const shared = { evidence: 'executed', file, object: command } as const;
  const { first, again, filled } = seeded;
  if (first.kind !== 'done') {
    return [
      finding({
        rule: 'seed-failed',
        ...shared,
        about: 'first',
        message: `The seed ${endedHow(first)} on a new database: \`${withoutStop(command)}\`.`,
        witness: telling(first.output),
      }),
    ];
  }
  const found: Finding[] = [];
  if (again !== undefined && again.outcome.kind !== 'done') {
    found.push(
      finding({
        rule: 'seed-not-repeatable',
        ...shared,
        about: 'again',
        message: `The seed ${endedHow(again.outcome)} when it runs a second time: \`${withoutStop(command)}\`.`,
        witness: telling(again.outcome.output),
      }),
    );
  } else if (again !== undefined) {
    const grown = differences(seeded.after, again.rows);
    if (grown.length > 0) {
      found.push(
        finding({
          rule: 'seed-not-repeatable',
          ...shared,
          about: 'again',
          message: `The seed changes the number of rows when it runs a second time: ${listed(grown)}.`,
        }),
      );
    }
  }
  if (filled !== undefined && filled.kind !== 'done') {
    found.push(
      finding({
        rule: 'seed-not-repeatable',
        ...shared,
        about: 'filled',
        message: `The seed ${endedHow(filled)} on a database whose tables have rows: \`${withoutStop(command)}\`.`,
        witness: telling(filled.output),
      }),
    );
  }
  return found;
}

/** How many lines of output a reader is shown, and how many characters. */
const shown = { lines: 8, characters: 1_000 } as const;

/** The lines that say what went wrong: a stack trace and the fields of an error object around them say little. */
function telling(output: string): string {
  const lines = output.split('\n').filter((line) => !/^\s+at |^\s*\^|^\s*$|^Node\.js v\d/.test(line));
  const error = lines.findIndex((line) =>
    /^(?:\w+ )?(?:\w*(?:Error|Exception)\b|error\b)|^\s*(?:ERROR|error):/.test(line),
  );
  const from = error === -1 ? Math.max(0, lines.length - shown.lines) : Math.max(0, error - 2);
  const before = error > 2 ? lines.slice(0, 1) : [];
  return [...before, ...lines.slice(from, from + shown.lines - before.length)]
    .join('\n')
    .slice(0, shown.characters);
}

function endedHow({ kind }: SeedOutcome): string {
  return kind === 'timed-out' ? 'does not end within its time limit' : 'fails';
}

/** `public.Role +3`, sorted by name. */
function differences(before: RowCounts, after: RowCounts): readonly string[] {
  return [...after].flatMap(([table, rows]) => {
    const more = rows - (before.get(table) ?? 0);
    return more === 0
      ? []
      : [`\`${table.replace(/^public\.(?=.)/, '')}\` ${more > 0 ? '+' : '−'}${Math.abs(more)}`];
  });
}

function listed(words: readonly string[]): string {
  const rest = words.length - 8;
  return `${words.slice(0, 8).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What the seed added, for the line of the check. */
export function seedRemark({ before, after }: Seeded): string {
  const added = differences(before, after);
  return added.length === 0
    ? 'It adds no rows to the database that it is given. If it should, it uses another one.'
    : `Rows: ${listed(added)}.`;
}

/** Rows that must be there and are not. What base lacks as well is a note. */
export function judgeExpectedRows(
  answers: readonly ExpectedAnswer[],
  atBase: readonly ExpectedAnswer[],
  after: string,
): Finding[] {
  return answers.flatMap(({ expected, rows, refused }, at) => {
    if (refused === undefined && rows !== undefined && rows >= expected.minimum) return [];
    const before = atBase[at];
    const old = before !== undefined && (before.rows === undefined || before.rows < expected.minimum);
    const { table, condition, minimum } = expected;
    const suffix = condition === undefined ? '' : ` where ${condition}`;
    const wanted = `${minimum === 1 ? 'a row' : `${minimum} rows`} in \`${table}\`${suffix}`;
    return [
      finding({
        rule: 'rows-expected',
        severity: old ? 'note' : undefined,
        evidence: 'executed',
        object: table,
        about: condition ?? '',
        message:
          refused === undefined
            ? `${after} there must be at least ${wanted}, and there ${rows === 1 ? 'is 1' : `are ${rows}`}${old ? ', as at base' : ''}.`
            : `Whether there are ${wanted} can't be asked: ${withoutStop(refused)}.`,
      }),
    ];
  });
}
