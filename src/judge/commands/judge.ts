/** Judges the commands that a deployment runs: what the change brings is a finding, what base has already is one note. */

import type { Position } from '../../deployment/entry.ts';
import type { Deployment } from '../../deployment/model.ts';
import { prismaCommand } from '../../deployment/prisma-command.ts';
import type { Run } from '../../deployment/reach.ts';
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import { type CommandProject, type Danger, dangerOf } from './dangers.ts';
import { missingDeploy, runsAfterRollout } from './order.ts';

/** A danger at its place. */
export interface PlacedDanger {
  readonly danger: Danger;
  readonly run: Run;
}

/** One side of a change. */
export interface CommandSide {
  readonly deployment: Deployment;
  readonly project: CommandProject;
}

/** All dangers of one side, each command once. */
function dangersOf({ deployment, project }: CommandSide): readonly PlacedDanger[] {
  const late = runsAfterRollout(deployment);
  const found = deployment.runs.flatMap((run): PlacedDanger[] => {
    const danger = dangerOf(run, project) ?? late.get(run);
    return danger === undefined ? [] : [{ danger, run }];
  });
  const missing = missingDeploy(deployment, project);
  return missing === undefined ? found : [...found, missing];
}

/** What stays the same when lines move: what is run, by whom, and what is wrong with it. */
function keyOf({ danger, run }: PlacedDanger): string {
  return JSON.stringify([danger.kind, run.unit.file, run.unit.id, run.text, run.trail]);
}

/** What else judging needs. */
export interface CommandScope {
  /** Paths that the change touches. */
  readonly changed: ReadonlySet<string>;
  /** Whether a command is this project's. */
  readonly isOwn: (run: Run) => boolean;
}

/** Findings for the dangers of head. */
export function judgeCommands(
  head: CommandSide,
  base: CommandSide,
  { changed, isOwn }: CommandScope,
): Finding[] {
  const before = new Set(dangersOf(base).map(keyOf));
  const all = dangersOf(head).filter(({ run }) => isOwn(run));
  const groups = new Map<string, PlacedDanger[]>();
  for (const one of all.filter((danger) => !before.has(keyOf(danger)))) {
    const { file, line } = placeOf(one.run, changed);
    const key = JSON.stringify([file, line, one.danger.kind]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const fresh = [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : [findingOf(first, others, changed)];
  });
  const old = all.filter((danger) => before.has(keyOf(danger)));
  return [...fresh, ...oldNote(old)];
}

/** Where the command stands, or, where the change touches only what leads to it, where that begins. */
function placeOf(run: Run, changed: ReadonlySet<string>): Position {
  return changed.has(run.at.file) || !changed.has(run.from.file) ? run.at : run.from;
}

function findingOf(
  { danger, run }: PlacedDanger,
  others: readonly PlacedDanger[],
  changed: ReadonlySet<string>,
): Finding {
  const places = new Set(others.map((one) => `${one.run.unit.file} ${one.run.unit.id}`));
  places.delete(`${run.unit.file} ${run.unit.id}`);
  const more =
    places.size === 0
      ? ''
      : ` So ${places.size === 1 ? 'does 1 other place' : `do ${places.size} other places`}.`;
  return finding({
    rule: 'unsafe-command',
    severity: danger.severity,
    evidence: 'inferred',
    ...placeOf(run, changed),
    object: danger.kind,
    about: `${run.unit.id} ${run.text}`,
    message: `${danger.message}${more}`,
    instead: danger.instead,
  });
}

/** One note for all that base has, too. */
function oldNote(old: readonly PlacedDanger[]): Finding[] {
  const [first] = old;
  if (first === undefined) return [];
  const kinds = [
    ...new Set(old.map(({ danger, run }) => `\`${danger.kind}\` (${run.at.file}:${run.at.line})`)),
  ];
  const shown = kinds.slice(0, 3).join(', ');
  const rest = kinds.length - 3;
  return [
    finding({
      rule: 'unsafe-command',
      severity: 'note',
      evidence: 'inferred',
      ...first.run.at,
      about: 'base',
      message: `Base has unsafe commands already, which this change leaves as they are: ${shown}${rest > 0 ? ` and ${rest} more` : ''}.`,
    }),
  ];
}

/** The Prisma commands of a side that can change a database, for telling whether a change touches them. */
export function databaseCommands(deployment: Deployment): ReadonlySet<string> {
  const relevant = deployment.runs.filter(
    (run) =>
      run.kind === 'history' ||
      (run.kind === 'prisma' && /^(?:migrate|db) /.test(prismaCommand(run.args).name)),
  );
  return new Set(
    relevant.map((run) =>
      JSON.stringify([run.unit.file, run.unit.id, run.text, run.trail, run.lenient, run.stage]),
    ),
  );
}
