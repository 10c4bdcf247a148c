/** What is shown on a line of a file of the pull request. */

/** One annotation; all texts are plain and visible. Escaping for workflow commands is the sink's. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
}
