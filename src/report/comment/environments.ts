/** The live databases that were compared: one table, which has which migration. */
import type { ProjectReport } from '../../model/report.ts';
import { code, prose, text } from '../escape/markdown.ts';
import { migrationRows, notCompared, standingWords } from '../parity.ts';
import type { Piece } from './piece.ts';

/** The table, and what was not compared. Undefined where no live database was looked at. */
export function environmentsPiece(project: ProjectReport): Piece | undefined {
  const { environments = [] } = project;
  if (environments.length === 0) return undefined;
  const called = (name: string) => (name === '' ? 'the live database' : code(name));
  const lines = environments.map((one) => {
    const server = `${text(one.postgres)}${one.replica ? ', replica' : ''}`;
    return `| ${called(one.name)} | ${server} | ${text(standingWords(one, project.history.base))} |`;
  });
  const rows = environments.length > 1 ? migrationRows(project) : [];
  const matrix = [
    `\n| Migration | ${environments.map(({ name }) => called(name)).join(' | ')} |`,
    `|---|${environments.map(() => '---|').join('')}`,
    ...rows.map(({ migration, states }) => `| ${code(migration)} | ${states.join(' | ')} |`),
  ];
  const left = notCompared(project).map((reason) => `\nNot compared: ${prose(reason)}`);
  return {
    rank: 1,
    title: 'live databases',
    head: '| Live database | PostgreSQL | Migrations |\n|---|---|---|\n',
    items: [...lines, ...(rows.length > 0 ? matrix : []), ...left].map((line) => ({ full: `${line}\n` })),
    tail: '',
    more: (rest) => `| … and ${rest} more |\n`,
  };
}
