/** Real pull requests whose subject is history or drift, where their bundles are at hand (CONTRIBUTING, Benches). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { cloneOf, git } from '../collect/git-repository.ts';
import { type Checked, checked } from './support.ts';

const bundles = join(packageRoot(), '..', 'shared', 'replays');
const bundleOf = (id: string) => join(bundles, `${id}.bundle`);

const ofHistory = ({ rule }: Finding) =>
  rule.startsWith('migration-') || rule === 'lock-provider-changed' || rule === 'schema-drift';

const runs = new Map<string, Promise<Checked>>();

/** Each replay is checked once, whoever asks. */
function replayed(id: string): Promise<Checked> {
  const run = runs.get(id) ?? replay(id);
  runs.set(id, run);
  return run;
}

async function replay(id: string): Promise<Checked> {
  using clone = cloneOf(bundleOf(id), '-b', 'head');
  return await checked(clone.path, { base: 'origin/base' });
}

/** Severity, rule, and migration or object of each finding about history and drift. */
const briefly = (run: Checked) =>
  run.findings
    .filter(ofHistory)
    .map(({ severity, rule, migration, object }) => `${severity} ${rule} ${migration ?? object ?? ''}`.trim())
    .sort();

const expected: Readonly<Record<string, readonly string[]>> = {
  E01: ['error migration-edited 20260722070000_add_in_app_agent_run_lifecycle_fields'],
  E02: ['error migration-edited 20260722070000_add_in_app_agent_run_lifecycle_fields'],
  E03: ['error migration-edited 20260203220622_pending_deletions_object_id_idx'],
  E04: ['error migration-renamed 20260203220623_pending_deletions_object_id_idx'],
  E06: ['note migration-edited 20250417135530_task_schedule_dashboard_indexes'],
  E08: ['error migration-edited 20250318163201_add_previous_snapshot_id_to_task_run_execution_snapshot'],
  E20: [
    'error lock-provider-changed',
    'error migration-deleted 20220702070612_',
    'error migration-deleted 20220712062228_',
  ],
  E21: [
    'error migration-deleted 20230625203923_added_teammember_index',
    'error migration-deleted 20230703084107_replace_unique_with_unique',
  ],
  E31: ['error migration-edited 20240226053141_full_text_search_additions', 'note schema-drift'],
  E32: [
    'error migration-deleted 20240530212419_model_price_anthropic_via_google_vertex',
    'error migration-deleted 20240604133340_backfill_manual_scores',
    'error migration-deleted 20240606090858_pricings_add_latest_gemini_models',
    'note migration-out-of-order 20240607090858_pricings_add_latest_gemini_models',
    'note migration-out-of-order 20240607212419_model_price_anthropic_via_google_vertex',
    'note migration-out-of-order 20240611113517_backfill_manual_score_configs',
  ],
  E34: ['error migration-edited 20240227112101_index_prompt_id_in_observations'],
  M03: ['note migration-moved prisma/migrations'],
  M05: ['error migration-renamed 20240718011735_observation_view_add_prompt_name_and_version'],
  N03: ['error schema-drift public.ApiKey'],
  N04: [],
  N05: [],
  N07: [],
  H01: ['note migration-out-of-order 20260817000000_add_platform_notification_is_draft', 'note schema-drift'],
  H03: [
    'error schema-drift public.idx_mock_examples_team_requests_gin',
    'error schema-drift public.idx_mock_examples_user_requests_gin',
    'note schema-drift',
  ],
};

(existsSync(bundles) ? describe : describe.skip)('the replay', () => {
  it.each(Object.entries(expected))('%s', async (id, findings) => {
    expect(briefly(await replayed(id))).toEqual(findings);
  });

  it('N03 shows the SQL', async () => {
    const [drift] = (await replayed('N03')).of('schema-drift');
    expect(drift?.ways?.[0]?.steps[0]?.migration?.sql).toMatch(
      /^-- CreateTable\nCREATE TABLE "ApiKey" \([\s\S]*\n-- AddForeignKey\nALTER TABLE "ApiKey" ADD CONSTRAINT/,
    );
  });

  it('H03 shows the lines that end its two new indexes', async () => {
    const run = await replayed('H03');
    expect(run.of('schema-drift').map(({ instead = '' }) => /`(@@index.*?)`/.exec(instead)?.[1])).toEqual([
      '@@index([mockExamples], map: "idx_mock_examples_team_requests_gin", type: Gin)',
      '@@index([mockExamples], map: "idx_mock_examples_user_requests_gin", type: Gin)',
      undefined,
    ]);
  });

  it('E07 names its phantom index as what it is', async () => {
    const [index] = (await replayed('E07')).of('index-dropped-before-replacement');
    expect(index?.message).toContain("because it can't compare an index with `ops: raw(…)`");
  });

  it('E01 and E02 as three commits restore the earlier bytes', async () => {
    using clone = cloneOf(bundleOf('E01'), '-b', 'head');
    git(clone.path, 'fetch', '-q', bundleOf('E02'), 'head');
    let parent: readonly string[] = [];
    for (const [tree, branch] of [
      ['origin/base', 'first'],
      ['origin/head', 'base'],
      ['FETCH_HEAD', 'third'],
    ] as const) {
      const commit = git(clone.path, 'commit-tree', `${tree}^{tree}`, ...parent, '-m', branch);
      git(clone.path, 'branch', branch, commit);
      parent = ['-p', commit];
    }
    git(clone.path, 'checkout', '-q', 'third');
    const run = await checked(clone.path);
    expect(briefly(run)).toContain(
      'note migration-edited 20260722070000_add_in_app_agent_run_lifecycle_fields',
    );
    expect(run.of('migration-edited')[0]?.message).toContain('gets back the bytes that it had until commit');
  });
});
