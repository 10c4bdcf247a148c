/** Judges what `prisma validate` and `prisma format --check` said. */
import type { Finding } from '../model/report.ts';
import type { SchemaProblem } from '../ports.ts';
import { finding, oneLine } from './finding.ts';

/** Problems of head's schema; what base has already is one note. */
export function judgeValidity(head: readonly SchemaProblem[], base: readonly SchemaProblem[]): Finding[] {
  const old = new Set(base.map((problem) => problem.message));
  const fresh = head.filter((problem) => !old.has(problem.message));
  const known = head.length - fresh.length;
  return [
    ...fresh.map(({ file, line, message }) =>
      finding({
        rule: 'schema-invalid',
        evidence: 'executed',
        file,
        line,
        endLine: line,
        message: oneLine(message),
        about: message,
      }),
    ),
    ...(known === 0
      ? []
      : [
          finding({
            rule: 'schema-invalid',
            severity: 'note',
            evidence: 'executed',
            message: `Base's Prisma schema already is not valid (${known} ${known === 1 ? 'problem' : 'problems'}): ${oneLine(head.find((problem) => old.has(problem.message))?.message ?? '')}`,
            about: 'base',
          }),
        ]),
  ];
}

/** Unformatted files that the change touches: a warning each where base had them formatted, else one note. */
export function judgeFormat(
  head: readonly string[],
  base: readonly string[],
  changed: ReadonlySet<string>,
): Finding[] {
  const touched = head.filter((path) => changed.has(path));
  const old = touched.filter((path) => base.includes(path));
  return [
    ...touched
      .filter((path) => !base.includes(path))
      .map((path) =>
        finding({
          rule: 'schema-unformatted',
          evidence: 'executed',
          file: path,
          message: `\`prisma format\` would change ${path}.`,
        }),
      ),
    ...(old.length === 0
      ? []
      : [
          finding({
            rule: 'schema-unformatted',
            severity: 'note',
            evidence: 'executed',
            ...(old.length === 1 ? { file: old[0] } : {}),
            message: `${old.length === 1 ? old[0] : `${old.length} schema files`} ${old.length === 1 ? 'was' : 'were'} not formatted at base either.`,
            about: 'base',
          }),
        ]),
  ];
}
