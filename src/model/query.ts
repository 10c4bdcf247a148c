/** A query that stands in the code of an application. */
export interface CodeQuery {
  /** Path from the repository root. */
  readonly file: string;
  /** 1-based, of the first line of its SQL. */
  readonly line: number;
  readonly endLine: number;
  /** With `$1`, `$2`, … where the code puts values. */
  readonly sql: string;
  /** How it is sent: the name of the method, or `TypedSQL`. */
  readonly by: string;
}

/** The code of a commit that holds queries. */
export interface CodeQueries {
  /** Those of the files of which the test says that they are worth reading; taking a file apart costs milliseconds. */
  readonly queries: (worth: (text: string) => boolean) => Promise<readonly CodeQuery[]>;
  /** A sentence where not all of the code was read. */
  readonly remark: string | undefined;
}
