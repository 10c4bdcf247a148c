/** A live database's URL, read as PostgreSQL's own clients read it, with Prisma's parameters beside. */
import parseUrl from 'pg-connection-string';
import { PreflightError } from '../../errors.ts';

/** `sslmode` of libpq (https://www.postgresql.org/docs/17/libpq-ssl.html), and `no-verify` of Node's client. */
const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'] as const;

/** How a connection is to be encrypted. */
export interface Encryption {
  readonly mode: (typeof sslModes)[number];
  /** Paths; `system` as the root certificate means those that Node trusts. */
  readonly rootCertificate: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
}

/** Where and as whom to connect. */
export interface LiveAddress {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Undefined: PGPASSWORD or the password file, as any client. */
  readonly password: string | undefined;
  readonly database: string;
  /** `options` of the URL, which some hosts route by; never one of ours: a pooler refuses them. */
  readonly options: string | undefined;
  readonly encryption: Encryption;
  readonly connectTimeoutMs: number;
  /** `?schema=`, as Prisma means it. */
  readonly schema: string | undefined;
}

/** Texts of a URL that nobody may read: the URL itself and its password as written and as meant. */
export function secretsOf(url: string): readonly string[] {
  const written = [/^[a-z+]+:\/\/[^:@/?#]*:(.*)@/i.exec(url)?.[1]];
  if (URL.canParse(url)) {
    const { password, searchParams } = new URL(url);
    written.push(password, ...['password', 'sslpassword'].map((name) => searchParams.get(name) ?? undefined));
  }
  const texts = [url, ...written.flatMap((text) => (text === undefined ? [] : [text, decoded(text)]))];
  return [...new Set(texts)].filter((text) => text !== undefined && text !== '') as string[];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A text with secrets blotted out, the longest first. */
export function masked(text: string, secrets: readonly string[]): string {
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/**
 * Reads a URL. What it leaves out comes from libpq's variables.
 * @param label how it is called where the user gave it. @throws PreflightError, which never repeats the URL.
 */
export function readAddress(text: string, label: string, env: NodeJS.ProcessEnv): LiveAddress {
  const refuse = (why: string): PreflightError =>
    new PreflightError(
      `${label} ${why}.`,
      'Write it as postgresql://user:password@host:5432/database, each part percent-encoded (@ as %40, # as %23, / as %2F).',
    );
  if (/^prisma(?:\+postgres)?:/.test(text))
    throw refuse(
      'is one of Prisma Accelerate, which answers no questions about the catalog; give the direct URL',
    );
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol))
    throw refuse('is no URL of a PostgreSQL database');
  // A password with one of these in it would be cut in two, and its end be shown as the host's or database's name.
  if (
    url.hash !== '' ||
    url.pathname.includes('@') ||
    url.search.includes('@') ||
    /[#@/?].*@/.test(afterScheme(text))
  )
    throw refuse('has a character in its password that is not percent-encoded');
  const { host, port, user, password, database, options } = (() => {
    try {
      // TLS is read below: this would read the certificate files, and name them in its errors.
      const plain = new URL(text);
      for (const name of ['sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation'])
        plain.searchParams.delete(name);
      return parseUrl.parse(plain.href, { useLibpqCompat: true }) as Readonly<
        Record<'host' | 'port' | 'user' | 'password' | 'database' | 'options', string | null | undefined>
      >;
    } catch {
      throw refuse('is no URL of a PostgreSQL database');
    }
  })();
  const name = user || env.PGUSER || 'postgres';
  // The library leaves what stands for a reserved character, such as %2C, as it is.
  const named = database == null ? undefined : decoded(url.pathname.slice(1));
  return {
    host: host || env.PGHOST || 'localhost',
    port: Number(port || env.PGPORT || 5432),
    user: name,
    password: password || env.PGPASSWORD || undefined,
    database: named || database || env.PGDATABASE || name,
    options: options || undefined,
    encryption: encryptionOf(url.searchParams, env, label),
    connectTimeoutMs: secondsOf(url.searchParams.get('connect_timeout') ?? env.PGCONNECT_TIMEOUT) * 1000,
    schema: url.searchParams.get('schema') || undefined,
  };
}

function afterScheme(text: string): string {
  return (
    text
      .slice(text.indexOf('://') + 3)
      .split('?', 1)[0]
      ?.replace(/@[^@]*$/, '@') ?? ''
  );
}

/** Ten seconds unless set; 0 means for ever to libpq, and a minute here. */
function secondsOf(text: string | undefined): number {
  const seconds = Number(text ?? 10);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : 60;
}

/**
 * libpq's parameters and variables. Of Prisma's own (https://www.prisma.io/docs/orm/overview/databases/postgresql) `sslaccept`
 * and a lone `sslcert`, which is a root certificate there, are understood where libpq's are not given.
 */
function encryptionOf(parameters: URLSearchParams, env: NodeJS.ProcessEnv, label: string): Encryption {
  const given = (name: string) => parameters.get(name) || undefined;
  const strict =
    given('sslaccept') === 'strict' && [undefined, 'require', 'prefer'].includes(given('sslmode'));
  const mode = strict ? 'verify-full' : (given('sslmode') ?? (env.PGSSLMODE || 'prefer'));
  const known = sslModes.find((one) => one === mode);
  if (known === undefined) {
    throw new PreflightError(
      `The sslmode ${JSON.stringify(mode.slice(0, 40))} of ${label} is none that PostgreSQL knows.`,
      `Give it one of ${sslModes.join(', ')}.`,
    );
  }
  const key = given('sslkey') ?? (env.PGSSLKEY || undefined);
  const certificate = given('sslcert') ?? (env.PGSSLCERT || undefined);
  const root = given('sslrootcert') ?? (env.PGSSLROOTCERT || undefined);
  return {
    mode: known,
    rootCertificate: root ?? (key === undefined ? certificate : undefined),
    certificate: key === undefined ? undefined : certificate,
    key,
  };
}
