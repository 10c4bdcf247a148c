/** What a pull request may put into names, comments, file names and messages. */
import fc from 'fast-check';
import type { Report } from '../../src/model/report.ts';
import { demo, manyDrops } from './samples.ts';

const nasty = [
  '|',
  '||',
  '`',
  '```',
  '~~~',
  '``` \n# h',
  '\\',
  '\\|',
  '`|`',
  '-->',
  '<!--',
  '</details>',
  '<details open>',
  '<script>alert(1)</script>',
  '<img src=x onerror=1>',
  '</td></tr></table>',
  '<table>',
  '<!-- prisma-preflight:main digest=abc -->',
  '@everyone',
  '@org/team',
  'a@b.example',
  '#1',
  'GH-1',
  'owner/repo#2',
  'https://evil.example/x',
  'http://evil.example',
  'www.evil.example',
  'mailto:a@b.example',
  'ftp://x.example',
  '[a](https://evil.example)',
  '![i](https://evil.example/i.png)',
  '[^1]',
  '[^1]: x',
  '[x]: https://evil.example',
  '*b*',
  '**b**',
  '_i_',
  '__b__',
  '~~s~~',
  '# h',
  '\n# h\n',
  '\n\n---\n\n',
  '===',
  '- [x] x',
  '1. x',
  '> q',
  '    code',
  '\t',
  '\r\n',
  '\n',
  '\u0000',
  '\u0007',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://evil.example\u0007x',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
  '::error::x',
  '::set-output name=a::b',
  '##[error]x',
  '::stop-commands::x',
  '%0A::error::x',
  '%25',
  '$x$',
  '$$x$$',
  '$`x`$',
  ':+1:',
  '&lt;',
  '&#64;everyone',
  '&amp;',
  '"',
  '""',
  '"User"."x"',
  "'",
  '{',
  '}',
  '{0}',
  '[0](1)',
  ';',
  '%%',
  '%%{init: {}}%%',
  'click t1 href "javascript:1"',
  'end',
  'erDiagram',
  ' ',
  '',
  '名前',
  'ñ',
  '👩‍👩‍👧',
  'a'.repeat(10_000),
  '`'.repeat(200),
  '|'.repeat(500),
  'z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
];

/** A hostile text: nasty pieces, letters and any characters at all in a row. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...nasty) },
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));

/** Keys whose values are words of ours and not text of a pull request. */
const ours = new Set([
  'verdict',
  'severity',
  'evidence',
  'status',
  'change',
  'kind',
  'by',
  'on',
  'source',
  'ran',
  'engine',
  'mode',
  'heldTo',
  'id',
  'blocks',
  'rule',
]);

/** The report with every text of a pull request replaced by the next of these, made distinct at its end or its start. */
export function poisoned(report: Report, texts: readonly string[]): Report {
  let at = 0;
  const next = () => {
    at += 1;
    const text = texts[at % texts.length] ?? '';
    return at % 2 === 0 ? `${text}n${at}` : `n${at}${text}`;
  };
  const replace = (value: unknown, key: string): unknown => {
    // Dots in the object of a change decide under which table it is told.
    if (typeof value === 'string')
      return ours.has(key) ? value : key === 'changes.object' ? next().replaceAll('.', '') : next();
    if (Array.isArray(value)) return value.map((one) => replace(one, key));
    if (value === null || typeof value !== 'object') return value;
    const prefix = key === 'changes' ? 'changes.' : '';
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        replace(one, name === 'object' ? `${prefix}object` : name),
      ]),
    );
  };
  return replace(report, '') as Report;
}

/** The demo's and the drops' projects in one report: every field of the schema is used. */
export const subject: Report = {
  ...demo,
  projects: [
    ...demo.projects.map((one) => ({
      ...one,
      findings: one.findings.map((found, at) =>
        at === 0
          ? {
              ...found,
              waiting: { reason: 'x', by: 'comment' as const },
              places: ['x', 'y'].map((file) => ({ file, line: 1, endLine: 1 })),
              suggestion: { line: 4, endLine: 4, sql: 'x', effect: 'x', next: { folder: 'x', sql: 'x' } },
              probe: 'x',
            }
          : found,
      ),
      history: { ...one.history, checksums: [{ migration: 'x', sha256: 'x' }] },
      checks: one.checks.map((check) =>
        check.id === 'drift' ? { ...check, status: 'unable' as const, reason: 'x' } : check,
      ),
    })),
    ...manyDrops.projects.map((one) => ({
      ...one,
      findings: one.findings.filter((found) => /Task0/.test(found.object ?? '')),
      tables: one.tables.slice(0, 5),
      changes: one.changes.slice(0, 5),
    })),
  ],
};

/** Characters that must not reach a reader raw. */
export const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
