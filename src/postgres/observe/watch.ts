/** Runs one migration statement by statement, in the transactions that it would have, and looks at what each did. */
import { DatabaseError, type DatabaseFailure } from '../../model/failure.ts';
import type { Trace, TraceLock, Unwatched } from '../../model/trace.ts';
import type { StatementSpan, WatchedScript } from '../../ports.ts';
import { locksAtGate } from './alone.ts';
import { Course, type Effects, noEffects } from './course.ts';
import { type Look, look, type Standing, standingOf } from './look.ts';
import { lookAtCommitted, resetCounters, type Stage } from './migrator.ts';

type Kind = 'begin' | 'end' | 'quiet' | 'work';

/** What a statement is to the one who watches: by its first word, which no comment comes before. */
function kindOf({ text }: StatementSpan): Kind {
  if (/^(?:begin|start)\b/i.test(text)) return 'begin';
  if (/^(?:commit|end|rollback|abort|prepare\s+transaction)\b/i.test(text)) return 'end';
  if (/^(?:set|reset|show|savepoint|release|discard|listen|unlisten|notify)\b/i.test(text)) return 'quiet';
  return 'work';
}

/** invalid_transaction_termination. */
const commitsItself = '2D000';

/**
 * active_sql_transaction of CONCURRENTLY and VACUUM, and that of a procedure that commits:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const refusals: ReadonlySet<string> = new Set(['25001', commitsItself]);

const savepointName = 'preflight_statement';
const savepoint = `SAVEPOINT ${savepointName}`;
const release = `RELEASE ${savepointName}`;

/** The transaction that is open. */
interface Open {
  readonly course: Course;
  /** Preflight opened it, and so ends it. */
  readonly ours: boolean;
}

/** How a script went. */
export interface ScriptWatched {
  readonly traces: readonly Trace[];
  readonly unwatched: readonly Unwatched[];
  /** All of it ran. */
  readonly ended: boolean;
}

/** Watches one script. @throws DatabaseError where the server is gone; a failing statement is part of the result. */
export async function watchScript(stage: Stage, script: WatchedScript): Promise<ScriptWatched> {
  return await new ScriptWatch(stage, script).run();
}

class ScriptWatch {
  readonly #stage: Stage;
  readonly #script: WatchedScript;
  readonly #traces: Trace[] = [];
  readonly #unwatched: Unwatched[] = [];
  #open: Open | undefined;
  /** The transaction may have renamed a schema, of which the locks tell nothing. */
  #schemas = false;

  constructor(stage: Stage, script: WatchedScript) {
    this.#stage = stage;
    this.#script = script;
  }

  async run(): Promise<ScriptWatched> {
    let ended = true;
    for (const [index, statement] of this.#script.statements.entries()) {
      ended = await this.#step(index, statement);
      if (!ended) break;
    }
    // A BEGIN without its COMMIT; what it did is told.
    await this.#close('ROLLBACK').catch(ifLost);
    return { traces: this.#traces, unwatched: this.#unwatched, ended };
  }

  /** Whether the next statement follows. */
  async #step(index: number, statement: StatementSpan): Promise<boolean> {
    const kind = kindOf(statement);
    this.#schemas ||= /\bschema\b/i.test(statement.text);
    const size = this.#groupSize(index);
    if (this.#open === undefined) await this.#begin(kind, size);
    // Behind a savepoint SET TRANSACTION would be refused, as it is behind a query.
    const saved = this.#script.goOn === true && kind === 'work' && size > 1 && !this.#setsTransaction(index);
    if (saved) await this.#stage.migrator.script(savepoint);
    const failure = await this.#send(index, statement);
    if (failure !== undefined && saved) return await this.#leaveOut(index, statement, failure);
    if (failure !== undefined) {
      const alone = this.#open?.ours && size === 1 && this.#mayRunAlone() && refusals.has(failure.sqlstate);
      await this.#close('ROLLBACK').catch(ifLost);
      if (alone) return await this.#alone(index, statement, failure.sqlstate);
      this.#tell(statement, noEffects, failure);
      return this.#goesOn(size);
    }
    if (saved) await this.#stage.migrator.script(release);
    const standing = await standingOf(this.#stage.observer, this.#stage.pid);
    if (!standing.inTransaction) {
      this.#tell(statement, noEffects);
      await this.#ended();
      return true;
    }
    let now: Look | undefined;
    if (kind === 'work' || kind === 'end') {
      const seen = await this.#look(index, standing);
      if ('reason' in seen) {
        this.#giveUp(index, seen.reason);
        return false;
      }
      now = seen.look;
    }
    if (kind === 'work') {
      this.#tell(statement, this.#open?.course.advance(standing.locks, now) ?? noEffects);
    } else {
      if (kind === 'end') this.#open?.course.restart(standing.locks, now);
      this.#tell(statement, noEffects);
    }
    return await this.#next(index);
  }

  /** Ends the transaction that Preflight opened, where the next statement is not part of it. */
  async #next(index: number): Promise<boolean> {
    const last = this.#script.groups[index + 1] !== this.#script.groups[index];
    return last && this.#open?.ours ? await this.#commit() : true;
  }

  /** Whether there is a way on after a failure that took its whole transaction along. */
  #goesOn(size: number): boolean {
    return this.#script.goOn === true && size === 1;
  }

  /** Undoes a statement that failed. What the others of its transaction did stays. */
  async #leaveOut(index: number, statement: StatementSpan, failure: DatabaseFailure): Promise<boolean> {
    this.#tell(statement, noEffects, failure);
    const lost = await this.#stage.migrator.script(`ROLLBACK TO ${savepointName}; ${release}`).then(
      () => false,
      (error: unknown) => ifLost(error) ?? true,
    );
    return lost ? false : await this.#next(index);
  }

  /** How many statements share the transaction of one. */
  #groupSize(index: number): number {
    const { groups } = this.#script;
    return groups.filter((group) => group === groups[index]).length;
  }

  /** In a batch of several statements the server refuses what refuses a transaction. */
  #mayRunAlone(): boolean {
    return !this.#script.oneBatch || this.#script.statements.length === 1;
  }

  async #begin(kind: Kind, size: number): Promise<void> {
    const { migrator, picture } = this.#stage;
    await resetCounters(this.#stage);
    const heldTo: TraceLock['heldTo'] = size === 1 && kind === 'work' ? 'statement' : 'end';
    const ours = kind === 'work' || (kind === 'quiet' && size > 1);
    if (ours) await migrator.script('BEGIN');
    this.#open = { course: new Course(picture, heldTo), ours };
  }

  /** Sends a statement; a failure's place is that in the script. */
  async #send(index: number, { text, offset }: StatementSpan): Promise<DatabaseFailure | undefined> {
    try {
      await this.#stage.migrator.script(text);
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { failure } = error;
      return {
        ...failure,
        offset: failure.offset === undefined ? undefined : failure.offset + offset,
        completed: index,
      };
    }
  }

  /**
   * Asks the migrating session itself, which takes a snapshot: not before a SET TRANSACTION that is yet to come, which
   * the server would refuse then.
   */
  async #look(
    index: number,
    { locks }: Standing,
  ): Promise<{ readonly look: Look | undefined } | { readonly reason: string }> {
    if (this.#setsTransaction(index)) return { look: undefined };
    try {
      return { look: await look(this.#stage.migrator, [...locks.keys()], 'xact') };
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { message, sqlstate } = error.failure;
      return { reason: `The session could not be asked what the statement did: ${message} (${sqlstate}).` };
    }
  }

  /** Whether a SET TRANSACTION follows in the same transaction. */
  #setsTransaction(index: number): boolean {
    const { statements, groups } = this.#script;
    return statements.some(
      ({ text }, at) => at > index && groups[at] === groups[index] && /^set\b.*\btransaction/is.test(text),
    );
  }

  async #commit(): Promise<boolean> {
    try {
      await this.#close('COMMIT');
      return true;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // A deferred constraint: nobody's but the last statement's.
      const last = this.#traces.pop();
      if (last !== undefined) this.#traces.push({ ...last, error: error.failure });
      await this.#ended().catch(ifLost);
      return this.#script.goOn === true;
    }
  }

  async #close(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#open === undefined) return;
    await this.#stage.migrator.script(how);
    await this.#ended();
  }

  /** The migrating session is idle: the observer may read what it touched. */
  async #ended(): Promise<void> {
    const touched = this.#open?.course.touched ?? [];
    const all = this.#schemas;
    this.#open = undefined;
    this.#schemas = false;
    await this.#stage.picture.refresh(all ? undefined : touched);
  }

  /** A statement that refuses a transaction. */
  async #alone(index: number, statement: StatementSpan, refusal: string): Promise<boolean> {
    const { picture } = this.#stage;
    const oids = picture.tables();
    const course = new Course(picture, 'statement', await lookAtCommitted(this.#stage, oids));
    let failure: DatabaseFailure | undefined;
    const locks = await locksAtGate({ ...this.#stage, tables: picture.known() }, async () => {
      failure = await this.#send(index, statement);
    });
    const now = await lookAtCommitted(this.#stage, oids).catch(ifLost);
    this.#tell(statement, now === undefined ? noEffects : course.advance(locks, now), failure);
    if (refusal === commitsItself) {
      const reason = 'It commits by itself, so that not every lock may have been seen.';
      this.#unwatched.push({ migration: this.#script.name, line: statement.line, reason });
    }
    await picture.refresh();
    return failure === undefined || this.#script.goOn === true;
  }

  #tell({ text, line }: StatementSpan, effects: Effects, error?: DatabaseFailure): void {
    const statement = this.#traces.length;
    this.#traces.push({ migration: this.#script.name, statement, line, sql: text, ...effects, error });
  }

  #giveUp(from: number, reason: string): void {
    for (const { line } of this.#script.statements.slice(from))
      this.#unwatched.push({ migration: this.#script.name, line, reason });
  }
}

/** Whether a session ended, which the failure of its statement has told already. */
function ifLost(error: unknown): undefined {
  if (error instanceof DatabaseError && /^(?:connection|57P0\d|08\w{3})$/.test(error.failure.sqlstate))
    return undefined;
  throw error;
}
