/** The live databases that are named, and how their addresses are kept from being read. */
import { messageOf, PreflightError } from '../errors.ts';
import { type LiveAddress, masked, readAddress, secretsOf } from '../postgres/live/index.ts';

/** A live database. */
export interface Target {
  /** '' where there is one without a name. */
  readonly name: string;
  readonly address: LiveAddress;
}

/** The variable that is read where no URL is given. `DATABASE_URL` never is: it may be set for quite another program. */
const urlVariable = 'PREFLIGHT_DATABASE_URL';

/** All targets, and every text that must not be printed. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly secrets: readonly string[];
}

/** `name=` in front of a URL or of `env:NAME`. */
const named = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,60})=(?=env:|[a-z][a-z+]*:\/\/)/u;

/**
 * Reads `URL`, `name=URL`, `env:VARIABLE` and `name=env:VARIABLE`, which keeps the password out of the list of processes.
 * @param option how the user calls it, such as --database-url. @throws PreflightError, which never repeats a URL.
 */
export function readTargets(given: readonly string[], option: string, env: NodeJS.ProcessEnv): Targets {
  const texts = given.length > 0 ? given : env[urlVariable] ? [env[urlVariable]] : [];
  if (texts.length === 0) {
    throw new PreflightError(
      'No live database is named.',
      `Give ${option} a URL (or env:NAME, or staging=postgresql://…), or set ${urlVariable}. DATABASE_URL is not read unless it is named: ${option} env:DATABASE_URL.`,
    );
  }
  const secrets = new Set<string>();
  const targets = texts.map((text): Target => {
    const name = named.exec(text)?.[1] ?? '';
    const rest = text.slice(name === '' ? 0 : name.length + 1);
    const label = name === '' ? (given.length > 0 ? option : urlVariable) : `${option} ${name}`;
    const url = rest.startsWith('env:') ? fromVariable(rest.slice(4), label, env) : rest;
    for (const secret of secretsOf(url)) secrets.add(secret);
    return { name, address: readAddress(url, label, env) };
  });
  const names = targets.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new PreflightError(
      twice === ''
        ? 'Several live databases have no name.'
        : `Two live databases are called ${JSON.stringify(twice)}.`,
      `Name each: ${option} staging=postgresql://… ${option} production=postgresql://…`,
    );
  }
  if (env.PGPASSWORD) secrets.add(env.PGPASSWORD);
  return { targets, secrets: [...secrets] };
}

function fromVariable(name: string, label: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value.trim();
  throw new PreflightError(
    `The variable ${name} that ${label} names is not set.`,
    `Set it, or give ${label} a URL.`,
  );
}

/** Runs work; what it throws has every secret blotted out, in its stack too. */
export async function withoutSecrets<T>(secrets: readonly string[], work: () => Promise<T>): Promise<T> {
  const blot = (text: string) => masked(text, secrets);
  try {
    return await work();
  } catch (error) {
    if (error instanceof PreflightError) throw new PreflightError(blot(error.message), blot(error.remedy));
    const clean = new Error(blot(messageOf(error)));
    clean.stack = blot(error instanceof Error ? (error.stack ?? '') : '');
    throw clean;
  }
}
