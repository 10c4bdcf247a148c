import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logProgress } from '../../src/github/log.ts';
import { annotate, setOutputs, writeSummary } from '../../src/github/output.ts';
import { untrusted } from '../../src/github/untrusted.ts';
import { toAnnotations } from '../../src/report/annotations.ts';
import { toSummary } from '../../src/report/markdown.ts';
import { hostile, poisoned, subject } from '../report/hostile.ts';
import { demo } from '../report/samples.ts';
import { commandsIn, printed, withEnv } from './runner.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prisma-preflight-output-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('annotations', () => {
  it('stand on their lines', async () => {
    const commands = commandsIn(await printed(() => annotate(toAnnotations(demo))));
    expect(
      commands.map((one) => [one.name, one.properties.file?.split('/').slice(-2)[0], one.properties.line]),
    ).toEqual([
      ['error', '20260301120000_profile', '3'],
      ['error', '20260303080000_currency', '4'],
      ['warning', '20260301120000_profile', '8'],
      ['notice', undefined, undefined],
    ]);
    expect(commands[0]?.data).toContain('The column "User"."name" is dropped');
    expect(commands[0]?.properties.title).toBe('Prisma Preflight: drop-column');
  });

  it('are the only commands, whatever the texts are, and arrive as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 40, maxLength: 40 }), async (words) => {
        const annotations = toAnnotations(poisoned(subject, words));
        const commands = commandsIn(await printed(() => annotate(annotations)));
        expect(commands.map((one) => one.name)).toEqual(annotations.map((one) => one.level));
        expect(commands.map((one) => one.data)).toEqual(annotations.map((one) => one.message));
        expect(commands.map((one) => one.properties.title)).toEqual(annotations.map((one) => one.title));
        // The runner trims what stands around a property.
        expect(commands.map((one) => one.properties.file?.trim() || undefined)).toEqual(
          annotations.map((one) => one.file?.trim() || undefined),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the log', () => {
  it('shows a group with its time, and work within work as a line', async () => {
    const lines: string[] = [];
    let now = 0;
    const progress = logProgress({ write: (text) => lines.push(text), now: () => now, patience: 60_000 });
    const groups = await printed(async () => {
      const answer = await progress.during('deploy ::error::x', async () => {
        now += 1500;
        return await progress.during('inner', async () => {
          now += 200;
          return 7;
        });
      });
      expect(answer).toBe(7);
    });
    expect(commandsIn(groups).map((one) => [one.name, one.data])).toEqual([
      ['group', 'deploy : :error: :x'],
      ['endgroup', ''],
    ]);
    expect(lines).toEqual(['  inner (0.2 s)\n', 'deploy : :error: :x (1.7 s)\n']);
  });

  it('names work that takes long while it goes on', async () => {
    const lines: string[] = [];
    const progress = logProgress({ write: (text) => lines.push(text), now: () => 0, patience: 5 });
    await printed(async () => {
      await progress.during('check', () =>
        progress.during('deploy ::error::x', async () => {
          await new Promise((done) => setTimeout(done, 50));
          expect(lines).toEqual(['  deploy : :error: :x …\n']);
        }),
      );
    });
    expect(lines.slice(1)).toEqual(['  deploy : :error: :x (0.0 s)\n', 'check (0.0 s)\n']);
  });

  it('ends its group when the work fails', async () => {
    const lines: string[] = [];
    const progress = logProgress({ write: (text) => lines.push(text), now: () => 0, patience: 60_000 });
    const groups = await printed(async () => {
      await expect(progress.during('deploy', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    });
    expect(commandsIn(groups).map((one) => one.name)).toEqual(['group', 'endgroup']);
    expect(lines).toEqual(['deploy (0.0 s)\n']);
  });

  it('never lets a text become a command, and leaves ordinary text alone', () => {
    expect(untrusted('CREATE TABLE "User"')).toBe('CREATE TABLE "User"\n');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(commandsIn(`${untrusted(text)}::notice::after`).map((one) => one.name)).toEqual(['notice']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('summary and outputs', () => {
  it('are written where the runner reads them', async () => {
    const [summary, outputs] = [join(folder, 'summary'), join(folder, 'outputs')];
    await writeFile(summary, '');
    await writeFile(outputs, '');
    await withEnv({ GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs }, async () => {
      expect(await writeSummary(toSummary(demo))).toBeUndefined();
      setOutputs(demo, {
        reportFile: '/tmp/report.json',
        rollbackFile: '/tmp/rollback.sql',
        sarifFile: '/tmp/report.sarif',
        commentUrl: undefined,
        changelog: '## 2026-03-01 · Profile',
      });
    });
    expect(await readFile(summary, 'utf8')).toBe(toSummary(demo));
    const found = [...(await readFile(outputs, 'utf8')).matchAll(/^(.+)<<(.+)\n(.*)\n\2$/gm)].map((one) => [
      one[1],
      one[3],
    ]);
    expect(Object.fromEntries(found)).toEqual({
      verdict: 'fail',
      report: '/tmp/report.json',
      rollback: '/tmp/rollback.sql',
      sarif: '/tmp/report.sarif',
      errors: '3',
      warnings: '1',
      notes: '1',
      silenced: '1',
      projects: '1',
      migrations: '2',
      'comment-url': '',
      changelog: '## 2026-03-01 · Profile',
    });
  });

  it('say so where there is no summary to write to', async () => {
    await withEnv({ GITHUB_STEP_SUMMARY: undefined }, async () => {
      expect(await writeSummary('x')).toMatch(/no job summaries/);
    });
    await withEnv({ GITHUB_STEP_SUMMARY: join(folder, 'missing', 'summary') }, async () => {
      expect(await writeSummary('x')).toMatch(/could not be written/);
    });
  });
});
