import { postgres, type ScriptRule } from './rule.ts';

/** The file is no SQL. */
export const syntaxError: ScriptRule = {
  id: 'syntax-error',
  group: 'it fails, full stop',
  severity: 'error',
  title: 'The file is not PostgreSQL',
  when: "PostgreSQL's own grammar refuses the file, or it begins with a byte order mark, which the server takes for a part of the first word.",
  effect:
    '`migrate deploy` fails with 42601, and the failed migration blocks every later one until it is resolved.',
  instead:
    'Look at the place that PostgreSQL names. A reserved word as a name (`user`, `order`) needs quotes.',
  references: [postgres('sql-syntax-lexical.html')],
  implies: [],
  findInScript({ script }) {
    if (script.error !== undefined) {
      const { message, line } = script.error;
      return [
        {
          message: `PostgreSQL refuses the file: ${message}.`.replace(/\.\.$/, '.'),
          object: undefined,
          sqlstate: '42601',
          line,
          endLine: line,
        },
      ];
    }
    if (!script.byteOrderMark) return [];
    const message =
      'The file begins with a byte order mark (U+FEFF), which PostgreSQL refuses as a syntax error.';
    return [
      {
        message,
        object: undefined,
        instead: 'Save the file as UTF-8 without a byte order mark.',
        sqlstate: '42601',
        line: 1,
        endLine: 1,
      },
    ];
  },
};
