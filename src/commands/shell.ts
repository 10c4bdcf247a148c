/** What a command needs of the process. */
/** The process, or what a test puts in its place. */
export interface Shell {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  cwd(): string;
}
