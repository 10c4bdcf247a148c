/** What the checks of one project are about. */
import type { ProjectConfig } from '../config/load.ts';
import type { HistoryDifference, Past, ProjectPair } from '../model/project.ts';
import type { Repository } from '../ports.ts';
import type { ProjectPrisma } from '../prisma/index.ts';
import type { TimedResult } from './result.ts';

/** A project of the change, with the repository it is in and its Prisma. */
export interface Subject {
  readonly pair: ProjectPair;
  readonly history: HistoryDifference;
  readonly past: Past;
  readonly repository: Repository;
  /** Paths that the change touches. */
  readonly changed: ReadonlySet<string>;
  readonly prisma: ProjectPrisma;
  /** Sentences about the set-up that a reader should know. */
  readonly remarks: readonly string[];
  readonly config: ProjectConfig;
  /** Whether the seed was asked for; else that check is not among those of the report. */
  readonly seedAsked: boolean;
  /** What a deployment would run: it needs neither engine nor server. */
  readonly commands: TimedResult;
}

/** What the checks know that begin before the commands are judged. */
export type SubjectOfPrisma = Omit<Subject, 'commands'>;
