/** What a GitHub Actions runner does with a step: its environment, and how it reads the lines that are printed. */

/** Runs work with this environment added to the process's own; undefined removes a variable. */
export async function withEnv<T>(
  env: Record<string, string | undefined>,
  work: () => Promise<T> | T,
): Promise<T> {
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  const set = (values: Record<string, string | undefined>) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  set(env);
  try {
    return await work();
  } finally {
    set(before);
  }
}

/** Everything that the work writes to standard output. */
export async function printed(work: () => Promise<void> | void): Promise<string> {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = ((chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return text;
}

/** A workflow command as the runner understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/**
 * The commands in a log, as the runner finds them (actions/runner, ActionCommand.TryParseV2 and TryParse): `::` after
 * white space at the start of a line, `##[` anywhere; nothing between stop-commands and its token.
 */
export function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let stop: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = parseV2(line) ?? parseV1(line);
    if (command === undefined) continue;
    if (stop !== undefined) {
      if (command.name === stop) stop = undefined;
      continue;
    }
    if (command.name === 'stop-commands') stop = command.data;
    else commands.push(command);
  }
  return commands;
}

function parseV2(line: string): Command | undefined {
  const match = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, name = '', list = '', data = ''] = match;
  const properties = Object.fromEntries(
    list
      .split(',')
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name, properties, data: unescapeData(data) };
}

function parseV1(line: string): Command | undefined {
  const match = /##\[([^\]\s]+)[^\]]*\](.*)$/s.exec(line);
  return match === null ? undefined : { name: match[1] ?? '', properties: {}, data: match[2] ?? '' };
}
