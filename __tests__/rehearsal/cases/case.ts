import type { StatementReport } from '../../../src/model/report.ts';

/** One change that fails, loses or locks in a known way. */
export interface Case {
  readonly name: string;
  /** SQL of the base state. */
  readonly base: string;
  /** The new migration, or several. */
  readonly change: string | readonly string[];
  /** Every finding: severity, rule, object without `public.`, evidence, SQLSTATE where it was executed. */
  readonly finds: readonly string[];
  /** Patterns of witnesses, by rule. */
  readonly witness?: Readonly<Record<string, string>>;
  /** Probes, by rule. */
  readonly probe?: Readonly<Record<string, string>>;
  /** What is known of the statements on some lines. */
  readonly statements?: Readonly<Record<number, Partial<StatementReport>>>;
  /** Reasons of what was not seen. */
  readonly unseen?: readonly string[];
  /** Prisma's version; 6.19.3 unless given. */
  readonly prisma?: string;
}
