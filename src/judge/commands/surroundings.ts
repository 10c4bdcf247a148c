/** Whether a command can only reach a database that nobody misses, and how its place is called in a sentence. */
import type { Run } from '../../deployment/reach.ts';
import { capital } from '../../model/words.ts';

const urlName =
  /(?:DATABASE|DB|POSTGRES|PG|DIRECT|PRISMA)\w*_(?:URL|URI|DSN)$|^(?:DATABASE_URL|DIRECT_URL|DB_URL)$/i;

/** The URLs that a command is given, `DATABASE_URL` first. */
function urlsOf(env: ReadonlyMap<string, string>): readonly string[] {
  const main = env.get('DATABASE_URL');
  if (main !== undefined) return [main];
  return [...env].filter(([name]) => urlName.test(name)).map(([, value]) => value);
}

/** A URL of this machine or of a container beside it. */
function isLocal(url: string): boolean {
  if (/^(?:file|sqlite):/.test(url)) return true;
  const host = /^\w+:\/\/(?:[^@/\s]*@)?(\[[^\]]+\]|[^:/?\s]+)/.exec(url)?.[1];
  return (
    host !== undefined &&
    (/^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal)/.test(host) ||
      /^[a-z][\w-]*$/i.test(host))
  );
}

/** The name of a secret or variable says that it is for tests or previews. */
function namedForTests(url: string): boolean {
  return /\$/.test(url) || /^_+\w+_*$/.test(url)
    ? /(?:^|[^a-z])(?:test|tests|testing|ci|e2e|shadow|preview|ephemeral|branch|review|local|dev)(?:$|[^a-z])/i.test(
        url.replaceAll('_', ' '),
      )
    : false;
}

/**
 * Whether what it does can only happen to a database of tests: a URL of this machine, a service container, or a job that
 * tests and is given no URL of elsewhere.
 */
export function harmless(run: Run): boolean {
  if (run.unit.development) return true;
  if (run.stage !== 'job') return false;
  // `dotenv -e .env.test -- prisma db push`
  if (/\.env\.(?:test|ci|e2e|local|dev)/.test(run.text)) return true;
  const urls = urlsOf(run.env);
  if (urls.length > 0) return urls.every((url) => isLocal(url) || namedForTests(url));
  return run.unit.ownDatabase || run.unit.tests;
}

/** A command that sets a new app up, where nothing can be lost. */
export function setsUpAnew(run: Run): boolean {
  return run.unit.id === 'postdeploy';
}

/** Such as `Job "deploy" of .github/workflows/deploy.yml (by \`npm run db:sync\`)`. */
export function whereOf(run: Run, form: 'start' | 'noun' = 'start'): string {
  const { name, file } = run.unit;
  const at = `${name} of ${file}`;
  const place = form === 'noun' ? at : capital(at);
  return run.trail.length === 0 ? place : `${place}, by ${run.trail.join(' → ')},`;
}
