/** Lines of texts in files whose readers tell no positions: TOML. */

/** The line of a text that begins with these words; 1 where it can't be found. */
export function lineOfText(source: string, text: string): (offset: number) => number {
  const lines = source.split('\n');
  return (offset) => {
    const behind = text.slice(offset).trim();
    const words = behind.split('\n')[0]?.slice(0, 40).trim() ?? '';
    const first = text.trim().split('\n')[0]?.slice(0, 40).trim() ?? '';
    for (const wanted of [words, escaped(words), first, escaped(first)]) {
      const at = wanted === '' ? -1 : lines.findIndex((line) => line.includes(wanted));
      if (at !== -1) return at + 1;
    }
    return 1;
  };
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
