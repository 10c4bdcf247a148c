// Renders markdown as GitHub shows it (markdown-it, github-markdown-css, Mermaid) in headless Chromium, to PNGs:
// light and dark, desktop and phone.
//   node scripts/render.mjs OUT_FOLDER FILE.md… [--open]
// `--open` unfolds every <details>. Chromium: CHROMIUM, else /usr/bin/chromium.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
const open = process.argv.includes('--open');
const [folder, ...files] = process.argv.slice(2).filter((argument) => argument !== '--open');
if (folder === undefined || files.length === 0) {
  console.error('usage: node scripts/render.mjs OUT_FOLDER FILE.md… [--open]');
  process.exit(2);
}

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false });
const plainFence = markdown.renderer.rules.fence;
markdown.renderer.rules.fence = (tokens, index, ...rest) => {
  const { info, content } = tokens[index];
  if (info.trim() === 'mermaid') return `<pre class="mermaid">${markdown.utils.escapeHtml(content)}</pre>`;
  return plainFence(tokens, index, ...rest);
};

const page = (body, scheme, css) => `<!doctype html><meta charset="utf-8"><style>${css}
  html, body { margin: 0; background: ${scheme === 'dark' ? '#0d1117' : '#ffffff'}; color-scheme: ${scheme}; }
  .frame { border: 1px solid ${scheme === 'dark' ? '#3d444d' : '#d1d9e0'}; border-radius: 6px; margin: 12px; }
  .who { font: 600 14px/1 -apple-system, "Liberation Sans", sans-serif; padding: 12px 16px; border-bottom: inherit;
    border-bottom: 1px solid ${scheme === 'dark' ? '#3d444d' : '#d1d9e0'};
    background: ${scheme === 'dark' ? '#151b23' : '#f6f8fa'}; color: ${scheme === 'dark' ? '#f0f6fc' : '#1f2328'}; }
  .who span { font-weight: 400; color: #8b949e; }
  .markdown-body { padding: 16px; font-size: 14px; }
</style><div class="frame"><div class="who">github-actions <span>bot commented now</span></div><div class="markdown-body">${body}</div></div>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    let body = markdown.render(await readFile(file, 'utf8'));
    if (open) body = body.replaceAll('<details>', '<details open>');
    for (const scheme of ['light', 'dark']) {
      const css = await readFile(
        require.resolve(`github-markdown-css/github-markdown-${scheme}.css`),
        'utf8',
      );
      for (const [device, width] of [
        ['desktop', 900],
        ['phone', 390],
      ]) {
        const tab = await browser.newPage({
          viewport: { width, height: 80 },
          deviceScaleFactor: 2,
          colorScheme: scheme,
        });
        await tab.route('**/*', (route) => route.abort());
        await tab.setContent(page(body, scheme, css));
        if (body.includes('class="mermaid"')) {
          await tab.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
          await tab.evaluate(
            async (theme) => {
              window.mermaid.initialize({ startOnLoad: false, theme, securityLevel: 'strict' });
              // What is folded has no size to draw in: GitHub draws when it is unfolded.
              const visible = [...document.querySelectorAll('.mermaid')].filter(
                (one) => one.closest('details:not([open])') === null,
              );
              await window.mermaid.run({ nodes: visible });
            },
            scheme === 'dark' ? 'dark' : 'default',
          );
        }
        const path = join(folder, `${basename(file, '.md')}-${device}-${scheme}.png`);
        const picture = await tab.screenshot({ fullPage: true });
        await tab.close();
        // A page of text has few colours: with a palette it is a third of the size, and looks the same.
        await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toFile(path);
        console.log(path);
      }
    }
  }
} finally {
  await browser.close();
}
