/** What the history check needs of a project. */
import type { HistoryFacts } from '../judge/history/facts.ts';
import type { HistoryDifference, Past, ProjectPair } from '../model/project.ts';
import type { Repository } from '../ports.ts';
import type { Subject } from './subject.ts';

/** What base's history tells of the migrations whose name may have had another content there, or none: by their names. */
export async function pastOfMigrations(
  repository: Repository,
  { base, head }: ProjectPair,
  { added, edited, renamed }: HistoryDifference,
): Promise<Past> {
  if (base === undefined) return { complete: true, earlier: new Map() };
  const present = [...added, ...edited.map((one) => one.head), ...renamed.map(({ to }) => to)];
  // A folder that moved has its past where it was.
  const files = present.map(({ name, file, bytes }) => ({
    name,
    path: `${base.migrationsDir}${file.slice(head.migrationsDir.length)}`,
    bytes,
  }));
  const { complete, earlier } = await repository.past(files);
  const byName = files.flatMap(({ name, path }) => {
    const before = earlier.get(path);
    return before === undefined ? [] : [[name, before] as const];
  });
  return { complete, earlier: new Map(byName) };
}

/** What is known before anything is run. */
export function historyOf({ pair, history, past, config }: Subject): HistoryFacts {
  return {
    pair,
    history,
    past,
    naming: config.decided['migration-name'],
    states: undefined,
    orders: [],
    catchUp: undefined,
  };
}
