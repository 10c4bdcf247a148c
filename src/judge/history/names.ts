/** Folder names: their form, and those that are there twice. */
import { posix } from 'node:path';
import { compareText } from '../../model/order.ts';
import type { Finding } from '../../model/report.ts';
import { inCode } from '../../model/words.ts';
import { finding } from '../finding.ts';
import type { HistoryFacts } from './facts.ts';

/** Prisma's own form, what its guides call a baseline (`0_init`) or a squash (`000000000000_squashed_migrations`), and blanks in none. */
const ordinary = /^(?:\d{14}|0+)_\S*$/;
const dated = /^\d{14}/;

/** So many of base's newest names tell what a team's own form is. */
const recent = 5;

/**
 * New names of another form. One that sorts behind every date is a warning: whatever is added later sorts before it. A form
 * that base's newest migrations have is the team's own.
 */
export function nameFindings({ pair, history, naming }: HistoryFacts): Finding[] {
  const { base, head } = pair;
  const hasDates = head.migrations.some(({ name }) => dated.test(name));
  const forms = new Set(base?.migrations.slice(-recent).map(({ name }) => formOf(name)));
  const own = naming === undefined ? undefined : new RegExp(naming, 'u');
  return history.added.flatMap(({ name, file }) => {
    const known = { rule: 'migration-name', evidence: 'observed', migration: name, file } as const;
    const last = hasDates && compareText(name, ':') > 0;
    if (last && own?.test(name) !== true) {
      return [
        finding({
          ...known,
          severity: 'warning',
          message: `${name} sorts behind every name that begins with a date: new databases run it after all migrations that are still to come, and databases that have it run those after it.`,
          instead: `Begin the name with a time, as in ${suggested(base?.migrations.at(-1)?.name, name)}, before the merge, if no environment has applied it yet; one that has would run it again.`,
        }),
      ];
    }
    if (
      own === undefined
        ? ordinary.test(name) || (forms.has(formOf(name)) && !/\s/.test(name))
        : own.test(name)
    )
      return [];
    return [
      finding({
        ...known,
        message:
          own === undefined
            ? `${name} is no name as Prisma writes it (\`YYYYMMDDHHMMSS_name\`)${/\s/.test(name) ? ': with blanks in it, every command must quote it' : ''}.`
            : `${name} does not match the names that the config asks for (${inCode(naming ?? '')}).`,
      }),
    ];
  });
}

/** How many digits a name begins with. */
function formOf(name: string): number {
  return /^\d*/.exec(name)?.[0].length ?? 0;
}

/** A name right behind the newest of base. */
function suggested(newest: string | undefined, name: string): string {
  const time = dated.exec(newest ?? '')?.[0];
  const word = name.replace(/\W+/g, '_');
  return `\`${time === undefined ? '20260101000000' : BigInt(time) + 1n}_${word}\``;
}

/** New migrations whose name another folder has, up to upper and lower case or at another place, or whose time it has. */
export function duplicateFindings({ pair, history }: HistoryFacts): Finding[] {
  const { head, newer = [] } = pair;
  const others = [...head.migrations, ...newer];
  const unread = head.unread
    .filter((path) => posix.basename(path) === 'migration.sql')
    .map((path) => ({ folder: posix.dirname(path), name: posix.basename(posix.dirname(path)) }));
  return history.added.flatMap(({ name, file }) => {
    const known = { rule: 'migration-duplicate', evidence: 'observed', migration: name, file } as const;
    const twin = others.find((one) => one.name !== name && one.name.toLowerCase() === name.toLowerCase());
    if (twin !== undefined) {
      return [
        finding({
          ...known,
          severity: 'warning',
          message: `${name} and ${twin.name} differ in upper and lower case only: a checkout on macOS or Windows has one folder for both, and \`migrate deploy\` from there lacks one of them.`,
        }),
      ];
    }
    const elsewhere = unread.find((one) => one.name === name);
    if (elsewhere !== undefined) {
      return [
        finding({
          ...known,
          message: `There are two folders ${name}; Prisma reads this one and not ${elsewhere.folder}.`,
          instead: 'Remove the one that is not meant.',
        }),
      ];
    }
    const time = dated.exec(name)?.[0];
    const same = others.find((one) => one.name !== name && time !== undefined && one.name.startsWith(time));
    // Both new: said once, with the second.
    const isFirst =
      same !== undefined &&
      history.added.some((one) => one.name === same.name) &&
      compareText(name, same.name) < 0;
    if (same === undefined || isFirst) return [];
    return [
      finding({
        ...known,
        message: `${name} has the same time as ${same.name}: which of the two runs first is up to the rest of their names.`,
      }),
    ];
  });
}
