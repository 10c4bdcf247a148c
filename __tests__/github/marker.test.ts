/** What a comment remembers comes back as it was written, and nothing else does. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commentMarker, nothingRemembered, type Remembered, readMarker } from '../../src/github/marker.ts';
import { hostile } from '../report/hostile.ts';

const head = 'c'.repeat(40);
const letters = fc.constantFrom(...'abcXYZ019_.');
const word = (length: number) => fc.string({ unit: letters, minLength: length, maxLength: length });
const state: fc.Arbitrary<Remembered> = fc.record({
  head: fc.constantFrom(undefined, head, 'd'.repeat(64)),
  shown: fc.array(fc.record({ id: word(6), key: word(16) }), { maxLength: 30 }),
  accepted: fc.array(
    fc.record({
      who: fc.constantFrom('octocat', 'mona-lisa', 'octo_acme', 'a'),
      commit: fc.constantFrom('0123456789ab', 'ffffffffffff'),
      keys: fc.array(word(16), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 5 },
  ),
});

describe('the marker', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(state, (remembered) => {
        const body = `### Text\n\n${commentMarker('main', '0a1b', remembered)}\n`;
        expect(readMarker(body, 'main')).toEqual({ digest: '0a1b', state: remembered });
      }),
    );
  });

  it('is one HTML comment on one line, whatever it holds', () => {
    fc.assert(
      fc.property(state, (remembered) => {
        expect(commentMarker('main', '0a1b', remembered)).toMatch(/^<!-- (?:(?!--)[\w.:;,=@/ -])+ -->$/);
      }),
    );
  });

  it('stays below 20 kB', () => {
    const many = Array.from({ length: 5000 }, () => ({ id: 'i'.repeat(6), key: 'k'.repeat(16) }));
    const who = 'w'.repeat(39);
    const accepted = many.map(({ key }) => ({ who, commit: '0'.repeat(12), keys: [key] }));
    const all = {
      head,
      shown: many,
      accepted: [{ who, commit: '0'.repeat(12), keys: many.map((one) => one.key) }],
    };
    expect(Buffer.byteLength(commentMarker('main', '0a', all))).toBeLessThan(20_000);
    // Every finding accepted by somebody else is no limit that anybody reaches; it still holds.
    const marker = commentMarker('main', '0a', { head, shown: [], accepted });
    expect(Buffer.byteLength(marker)).toBeLessThan(30_000);
    expect(readMarker(marker, 'main')?.state.accepted).toHaveLength(400);
  });

  it('that is not as Preflight writes it says nothing', () => {
    const good = commentMarker('main', '0a', {
      head,
      shown: [{ id: 'abcdef', key: 'k'.repeat(16) }],
      accepted: [{ who: 'octocat', commit: '0'.repeat(12), keys: ['k'.repeat(16)] }],
    });
    expect(readMarker(good, 'main')?.digest).toBe('0a');
    const broken = [
      good.replace('octocat', 'octo cat'),
      good.replace('octocat@', '@'),
      good.replace('abcdef', 'abc'),
      good.replace('head=', 'head=x'),
      good.replace(' accepted=', ' more=x accepted='),
      good.replace(' shown=', '  shown='),
      good.replace('accepted=', `accepted=mallory@${'0'.repeat(12)}:short;`),
      good.replace(' -->', ' --><b>x</b> -->'),
    ];
    for (const marker of broken) {
      const read = readMarker(marker, 'main');
      expect(read === undefined ? nothingRemembered : read.state).toEqual(nothingRemembered);
      expect(read?.digest).toBeUndefined();
    }
    fc.assert(
      fc.property(hostile, fc.nat(), (text, at) => {
        const cut = at % good.length;
        const changed = `${good.slice(0, cut)}${text}${good.slice(cut)}`;
        const read = readMarker(changed, 'main');
        if (read === undefined || read.digest === undefined) return;
        // What is still read is made of what may stand there.
        expect(commentMarker('main', read.digest, read.state)).toMatch(/^<!-- (?:(?!--)[\w.:;,=@/ -])+ -->$/);
      }),
    );
  });

  it('of another job, or with text behind it, is not this one', () => {
    expect(readMarker(commentMarker('packages/db', '0a'), 'main')).toBeUndefined();
    expect(readMarker(`${commentMarker('main', '0a')} and more`, 'main')).toBeUndefined();
    expect(readMarker('nothing', 'main')).toBeUndefined();
  });
});
