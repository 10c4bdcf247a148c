// Makes docs/gallery: the comment on real pull requests, as GitHub shows it, light and dark, desktop and phone.
//   node scripts/gallery.mjs [NAME…] [--markdown FOLDER]
// Wants `npm run build`, Chromium, and the bundles of ../shared/replays. `--markdown` keeps the comments' text.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { cli, cloneReplay, replays, root, scratch } from '../bench/lib/places.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'string' } },
});

/** Name of the pictures → what is checked. `green` is a change with nothing to decide: three ordinary migrations. */
const subjects = {
  demo: undefined,
  green: 'H01',
  D02: 'D02',
  D04: 'D04',
  D13: 'D13',
  E05: 'E05',
  E07: 'E07',
  N03: 'N03',
  H03: 'H03',
};

/** The comment on a subject, as the check prints it. Exit status 1 is an answer like 0. */
async function commentOn(replay, folder) {
  const [file, args, cwd] =
    replay === undefined
      ? [join(root, 'examples', 'demo.mjs'), ['--format', 'markdown'], root]
      : [
          cli,
          ['check', '--base', 'origin/base', '--format', 'markdown'],
          await cloneReplay(join(replays, `${replay}.bundle`), join(folder, replay)),
        ];
  const { stdout, exitCode, stderr } = await execa(process.execPath, [file, ...args], { cwd, reject: false });
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${replay ?? 'demo'}: ${stderr}`);
  return stdout;
}

const unknown = positionals.filter((name) => !(name in subjects));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(subjects).join(', ')}.`);
  process.exit(2);
}
const folder = await scratch('gallery');
try {
  const texts = options.markdown ?? folder.path;
  await mkdir(texts, { recursive: true });
  const files = [];
  for (const [name, replay] of Object.entries(subjects)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const file = join(texts, `${name}.md`);
    await writeFile(file, await commentOn(replay, folder.path));
    files.push(file);
  }
  const render = [join(root, 'scripts', 'render.mjs'), join(root, 'docs', 'gallery'), ...files];
  await execa(process.execPath, render, { stdio: 'inherit' });
} finally {
  await folder[Symbol.asyncDispose]();
}
