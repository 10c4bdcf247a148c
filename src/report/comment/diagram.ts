/** The touched tables and their neighbours as an entity relationship diagram (Mermaid), within what GitHub will draw. */
import type { ProjectReport, TableChange } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { label, word } from '../escape/mermaid.ts';

/** More than this is no picture. */
const limits = { tables: 16, columns: 14, references: 40 };

const marks = { created: ' (new)', dropped: ' (dropped)', changed: '', neighbour: ' (unchanged)' } as const;
const order = { changed: 0, created: 1, dropped: 2, neighbour: 3 } as const;

/** The diagram's source, and how many tables it leaves out; undefined where no table changes. */
export function diagramOf(
  project: ProjectReport,
): { readonly source: string; readonly leftOut: number } | undefined {
  if (!project.tables.some((table) => table.change !== 'neighbour')) return undefined;
  const shown = project.tables
    .map((table, at) => ({ table, at }))
    .sort((a, b) => order[a.table.change] - order[b.table.change] || a.at - b.at)
    .slice(0, limits.tables)
    .sort((a, b) => a.at - b.at)
    .map(({ table }) => table);
  const ids = new Map(shown.map((table, at) => [table.name, `t${at + 1}`]));
  const lines = [
    'erDiagram',
    ...shown.flatMap((table) => entity(table, ids.get(table.name) ?? '')),
    ...relations(shown, ids).slice(0, limits.references),
  ];
  return { source: lines.join('\n'), leftOut: project.tables.length - shown.length };
}

function entity(table: TableChange, id: string): readonly string[] {
  const name = label(`${shortName(table.name)}${marks[table.change]}`);
  const columns = columnsOf(table);
  if (columns.length === 0) return [`  ${id}[${name}]`];
  return [`  ${id}[${name}] {`, ...columns, '  }'];
}

/** Neighbours show their key alone; of a long table the keys and what changes, then the rest while there is room. */
function columnsOf(table: TableChange): readonly string[] {
  const matters = table.columns.filter((column) => column.key || column.change !== 'same');
  const wanted = table.change === 'neighbour' || matters.length >= limits.columns ? matters : table.columns;
  const kept = new Set([...new Set([...matters, ...wanted])].slice(0, limits.columns));
  const shown = table.columns.filter((column) => kept.has(column));
  const lines = shown.map((column) => {
    const key = column.key ? ' PK' : '';
    const change =
      table.change === 'created' || table.change === 'dropped' || column.change === 'same'
        ? ''
        : column.change;
    const comment = [column.nullable ? 'null' : '', change].filter((part) => part !== '').join(', ');
    return `    ${word(shortType(column.type))} ${word(column.name)}${key}${comment === '' ? '' : ` ${label(comment)}`}`;
  });
  const rest = table.columns.length - shown.length;
  return rest > 0 && table.change !== 'neighbour' ? [...lines, `    _ and_${rest}_more`] : lines;
}

function relations(tables: readonly TableChange[], ids: ReadonlyMap<string, string>): readonly string[] {
  return tables.flatMap((table) =>
    table.references.flatMap((reference) => {
      const from = ids.get(table.name);
      const to = ids.get(reference.to);
      if (from === undefined || to === undefined) return [];
      const nullable = table.columns.some(
        (column) => column.nullable && reference.columns.includes(column.name),
      );
      const stroke = reference.change === 'dropped' ? '..' : '--';
      const change = reference.change === 'same' ? '' : ` (${reference.change})`;
      return [
        `  ${to} ${nullable ? '|o' : '||'}${stroke}o{ ${from} : ${label(`${reference.columns.join(', ')}${change}`)}`,
      ];
    }),
  );
}

/** A type as narrow as people say it: `timestamptz` for the time zones, without the schema that everybody works in. */
function shortType(type: string): string {
  return type
    .replace(/^public\.(?=.)/, '')
    .replace(/^(time(?:stamp)?)(\(\d\))? without time zone/, '$1$2')
    .replace(/^(time(?:stamp)?)(\(\d\))? with time zone/, '$1tz$2')
    .replace(/^character varying/, 'varchar');
}
