/** What a rule is: words, and where statements can tell, one predicate. */
import type { Severity } from '../model/report.ts';
import type { ActionKind } from '../sql/action.ts';
import type { Change, ChangedScript, Step } from './change.ts';
import type { Rewrite } from './rewrite.ts';

/** The groups of DESIGN.md. */
export type RuleGroup =
  | 'data is lost'
  | 'data is lost, as was meant'
  | 'it fails in production'
  | 'it fails, full stop'
  | 'the running application breaks'
  | 'it blocks'
  | 'it takes something away'
  | 'access'
  | 'it cannot be seen'
  | 'data and schema in one file'
  | 'history'
  | 'schema'
  | 'seed'
  | 'live database'
  | 'commands'
  | 'the tool';

/** The words of a rule. Sentences are plain text; SQL in them stands between backticks. */
export interface Words {
  /** Kebab case, named after the danger; never used again for something else. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Default; the configuration may change it. */
  readonly severity: Severity;
  /** A few words, such as "A column is dropped". */
  readonly title: string;
  /** When it is found, and when not. */
  readonly when: string;
  /** What happens then. */
  readonly effect: string;
  /** What to do, in deploy order. */
  readonly instead: string;
  /** Where the facts are from. */
  readonly references: readonly string[];
  /** Rules that this one brings along: silencing it silences those on the same statement. */
  readonly implies: readonly string[];
}

/** What a predicate says about one step. Lines default to the step's. */
export interface Hit {
  /** One sentence with the real names. */
  readonly message: string;
  readonly object: string | undefined;
  /** The remedy with the real names; the rule's own words where it is left out. */
  readonly instead?: string;
  readonly severity?: Severity;
  readonly sqlstate?: string;
  /** One read-only query that answers it for a real database. */
  readonly probe?: string;
  /** The statement without the danger. */
  readonly rewrite?: Rewrite | undefined;
}

/** A hit of a rule on a script as a whole. */
export interface ScriptHit extends Hit {
  readonly line: number;
  readonly endLine: number;
}

/** A rule that looks at each step of some kinds. */
export interface StepRule extends Words {
  readonly kinds: readonly ActionKind[];
  readonly find: (step: Step, change: Change) => Hit | undefined;
}

/** A rule that looks at a script as a whole. */
export interface ScriptRule extends Words {
  readonly findInScript: (script: ChangedScript, change: Change) => readonly ScriptHit[];
}

/** Any rule; without a predicate it is found elsewhere (by running, by comparing schemas or histories). */
export type Rule = StepRule | ScriptRule | Words;

/** Makes a rule of steps whose predicate gets them narrowed to its kinds. */
export function stepRule<K extends ActionKind>(
  words: Words & {
    readonly kinds: readonly K[];
    readonly find: (step: Step<K>, change: Change) => Hit | undefined;
  },
): StepRule {
  const { find, ...rest } = words;
  return {
    ...rest,
    find: (step, change) =>
      (words.kinds as readonly string[]).includes(step.action.kind)
        ? find(step as Step<K>, change)
        : undefined,
  };
}

/** The page of PostgreSQL's documentation. */
export function postgres(page: string): string {
  return `https://www.postgresql.org/docs/17/${page}`;
}
