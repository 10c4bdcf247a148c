/** Whatever a pull request writes, every format's own parser finds text where Preflight put text, and nothing else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import stringWidth from 'string-width';
import { validateXML } from 'xmllint-wasm';
import { toAnnotations } from '../../src/report/annotations.ts';
import { toCodeQuality } from '../../src/report/code-quality.ts';
import { toJson } from '../../src/report/json.ts';
import { toJunit } from '../../src/report/junit.ts';
import { commentLimit, toMarkdown, toSummary } from '../../src/report/markdown.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { reviewSuggestions } from '../../src/report/suggestion.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { codeQualitySchema } from './code-quality-schema.ts';
import { hostile, invisible, poisoned, subject } from './hostile.ts';
import { demo } from './samples.ts';

const require = createRequire(import.meta.url);
const texts = fc.array(hostile, { minLength: 40, maxLength: 40 });
/** PROPERTY_RUNS=2000 looks longer. */
const runs = Number(process.env.PROPERTY_RUNS ?? 25);
const address = 'https://github.com/acme/shop/pull/7/files#diff-0R1';
const options = {
  limitBytes: 10_000_000,
  linkTo: () => address,
  summaryUrl: 'https://github.com/acme/shop/actions/runs/1',
  marker: '<!-- prisma-preflight:main digest=0 -->',
};

/** GitHub's dialect by two parsers that share no code. */
const markdownIt = new MarkdownIt({ html: true, linkify: true, breaks: true });
markdownIt.linkify.set({ fuzzyLink: false, fuzzyIP: false });
const dialects: Record<string, (markdown: string) => string> = {
  micromark: (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  'markdown-it': (markdown) => markdownIt.render(markdown),
};

it('keeps a comment within its limit, however long one text of a report is', () => {
  const long = '$ '.repeat(200_000);
  const [change] = demo.projects[0]?.changes ?? [];
  const parts = [
    { postgres: { version: long, source: 'local' as const } },
    { changes: change === undefined ? [] : [{ ...change, kind: `${long}-added` }] },
  ];
  for (const part of parts) {
    const report = { ...demo, projects: demo.projects.map((project) => ({ ...project, ...part })) };
    const written = toMarkdown(report, { limitBytes: commentLimit });
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(commentLimit);
  }
});

/** How many of each element; those that only dress up text, and line breaks within advice, may vary. */
function skeleton(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const element of JSDOM.fragment(html).querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (['code', 'span', 'wbr', 'br', 'p'].includes(name) && element.parentElement?.tagName !== 'PRE')
      continue;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** What GitHub would still find in the text: mentions, references, addresses, emoji, mathematics, hidden characters. */
function leftovers(html: string): string[] {
  const found: string[] = [];
  const fragment = JSDOM.fragment(html);
  for (const element of fragment.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const allowed =
        (name === 'href' && (value === address || value === options.summaryUrl)) ||
        (name === 'class' && /^language-(?:sql|mermaid)$/.test(value)) ||
        (name === 'align' && value === 'left') ||
        (name === 'style' && value === 'text-align:left');
      if (!allowed) found.push(`${element.tagName} ${name}=${value}`);
    }
  }
  const walker = new JSDOM('').window.document.createTreeWalker(fragment, 0xffff_ffff);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 8 && node.nodeValue !== ' prisma-preflight:main digest=0 ')
      found.push(`comment ${node.nodeValue}`);
    if (node.nodeType !== 3) continue;
    const text = node.nodeValue ?? '';
    // The breaker of words is ours.
    const hidden = invisible.exec(text.replaceAll('\u200b', ''));
    if (hidden !== null) found.push(`hidden ${JSON.stringify(hidden[0])}`);
    if (node.parentElement?.closest('code, pre') !== null && node.parentElement !== null) continue;
    const active = /@[\w-]|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:|\$[^$]+\$/.exec(text);
    if (active !== null)
      found.push(`active ${JSON.stringify(text.slice(Math.max(0, active.index - 20), active.index + 40))}`);
  }
  return found;
}

describe('markdown', () => {
  for (const [name, parse] of Object.entries(dialects)) {
    const plain = poisoned(subject, ['x']);
    it(`${name} finds the same elements whatever the texts are, and nothing active in them`, () => {
      const wanted = {
        comment: skeleton(parse(toMarkdown(plain, options))),
        summary: skeleton(parse(toSummary(plain, options))),
      };
      fc.assert(
        fc.property(texts, (words) => {
          const report = poisoned(subject, words);
          const comment = parse(toMarkdown(report, options));
          expect(skeleton(comment)).toEqual(wanted.comment);
          expect(leftovers(comment)).toEqual([]);
          expect(skeleton(parse(toSummary(report, options)))).toEqual(wanted.summary);
        }),
        { numRuns: runs },
      );
    });
  }

  it('suggests lines as they are to be committed, and nothing else that could be', () => {
    const wanted = reviewSuggestions(poisoned(subject, ['x']).projects).map(({ body }) => body);
    expect(wanted).toHaveLength(1);
    for (const parse of Object.values(dialects)) {
      const usual = skeleton(parse(wanted[0] ?? ''));
      fc.assert(
        fc.property(texts, (words) => {
          const report = poisoned(subject, words);
          const sql = report.projects[0]?.findings.find((one) => one.suggestion)?.suggestion?.sql;
          for (const { body } of reviewSuggestions(report.projects)) {
            const html = parse(body);
            expect(skeleton(html)).toEqual(usual);
            const blocks = JSDOM.fragment(html).querySelectorAll('code.language-suggestion');
            expect([...blocks].map((one) => one.textContent)).toEqual([`${sql}\n`]);
            // A tab is seen, and stays one in what is committed.
            const shown = html.replace('class="language-suggestion"', '').replaceAll('\t', ' ');
            expect(leftovers(shown)).toEqual([]);
          }
        }),
        { numRuns: runs },
      );
    }
  });

  it('keeps to its limit, ends with its marker, and is whole where it is shortened', () => {
    const parse = dialects.micromark ?? String;
    fc.assert(
      fc.property(texts, fc.integer({ min: 6_000, max: 70_000 }), (words, limitBytes) => {
        const text = toMarkdown(poisoned(subject, words), { ...options, limitBytes });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes);
        expect(text.endsWith(`\n\n${options.marker}\n`)).toBe(true);
        const html = parse(text);
        const counts = (tag: string) => [html.split(`<${tag}>`).length, html.split(`</${tag}>`).length];
        for (const tag of ['details', 'summary', 'sub', 'b', 'table', 'pre']) {
          expect(counts(tag)[0]).toBe(counts(tag)[1]);
        }
        expect(leftovers(html)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('fits the usual comment, and the summary, even when every name is 10 kB long', () => {
    const report = poisoned(subject, ['a'.repeat(10_000), '`'.repeat(10_000), '|'.repeat(10_000)]);
    expect(Buffer.byteLength(toMarkdown(report, { limitBytes: commentLimit }))).toBeLessThan(commentLimit);
    expect(Buffer.byteLength(toSummary(report))).toBeLessThan(1024 * 1024);
  });
});

describe('terminal', () => {
  it('lets no control character of the text through and keeps to its width', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const report = poisoned(subject, words);
        const plain = toTerminal(report, { color: false, links: false, width: 80 });
        expect(invisible.exec(plain)).toBeNull();
        const painted = toTerminal(report, { color: true, links: true, width: 80, linkTo: () => address });
        // Only Preflight's own colours and links are there to be stripped.
        const sequence = '\u001b';
        const link = `${sequence}\\]8;;(?:${address.replaceAll('.', '\\.')})?${sequence}\\\\`;
        const ownSequences = new RegExp(`${sequence}\\[\\d+m|${link}`, 'g');
        expect(invisible.exec(painted.replace(ownSequences, ''))).toBeNull();
        const wide = stripVTControlCharacters(plain)
          .split('\n')
          .filter((line) => stringWidth(line) > 80);
        // File names and SQL are copied from there: they are not wrapped.
        const unwrapped = wide.filter((line) => !line.startsWith(' '.repeat(4)));
        expect(unwrapped).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

describe('JSON and SARIF', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);

  it('JSON gives back what went in', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const report = poisoned(subject, words);
        expect(JSON.parse(toJson(report))).toEqual(report);
      }),
      { numRuns: runs },
    );
  });

  it('SARIF is valid, and its addresses stay within the repository', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const report = poisoned(subject, words);
        const log = JSON.parse(toSarif(report, { version: '1.2.3' }));
        expect(valid(log) ? [] : valid.errors).toEqual([]);
        const { results } = log.runs[0];
        expect(results).toHaveLength(report.projects.flatMap((one) => one.findings).length);
        for (const result of results) {
          const { uri } = result.locations[0].physicalLocation.artifactLocation;
          expect(new URL(uri, 'https://root.example/top/').host).toBe('root.example');
          for (const { artifactChanges } of result.fixes ?? [])
            expect(artifactChanges[0].artifactLocation.uri).toBe(uri);
          // A link in a message would be an unescaped bracket, a placeholder a single brace.
          expect(result.message.text.replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]]/);
          expect(result.message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/\{\d+\}/);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('JUnit', () => {
  const xsd = readFileSync(new URL('./schemas/jenkins-junit.xsd', import.meta.url), 'utf8');
  const shape = (xml: string) => {
    const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
    return [...document.querySelectorAll('*')].map(
      (one) => `${one.tagName} ${[...one.attributes].map(({ name }) => name).join(' ')}`,
    );
  };

  it('is valid for its schema, and has the same elements whatever the texts are', async () => {
    const wanted = shape(toJunit(poisoned(subject, ['x'])));
    const reports = fc.sample(texts, runs).map((words) => toJunit(poisoned(subject, words)));
    for (const xml of reports) {
      expect(shape(xml)).toEqual(wanted);
      expect(invisible.exec(xml)).toBeNull();
    }
    const { valid, errors } = await validateXML({
      xml: reports.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
      schema: [xsd],
    });
    expect([valid, errors]).toEqual([true, []]);
    const broken = await validateXML({
      xml: [{ fileName: 'broken.xml', contents: reports[0]?.replace('testcase', 'testcases') ?? '' }],
      schema: [xsd],
    });
    expect(broken.valid).toBe(false);
  });

  it('keeps its size even when every name is 10 kB long', () => {
    const report = poisoned(subject, ['a'.repeat(10_000), '<'.repeat(10_000), '&'.repeat(10_000)]);
    expect(Buffer.byteLength(toJunit(report))).toBeLessThan(1024 * 1024);
  });
});

describe('GitLab code quality', () => {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
  const valid = ajv.compile(codeQualitySchema);

  it('is valid, with a fingerprint of its own for each entry', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const report = poisoned(subject, words);
        const list = JSON.parse(toCodeQuality(report));
        expect(valid(list) ? [] : valid.errors).toEqual([]);
        const open = report.projects.flatMap((one) => [
          ...one.findings.filter(({ silenced }) => silenced === undefined),
          ...one.checks.filter(({ status }) => status === 'unable'),
        ]);
        expect(list).toHaveLength(open.length);
        expect(new Set(list.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(list.length);
        for (const { description, location } of list)
          expect(invisible.exec(description + location.path)).toBeNull();
      }),
      { numRuns: runs },
    );
  });
});

describe('annotations', () => {
  it('stay within the limits, worst first, without hidden characters', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const annotations = toAnnotations(poisoned(subject, words));
        for (const level of ['error', 'warning', 'notice']) {
          expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
        }
        for (const one of annotations) {
          expect(invisible.exec(one.title + one.message + (one.file ?? ''))).toBeNull();
        }
      }),
      { numRuns: runs },
    );
  });
});
