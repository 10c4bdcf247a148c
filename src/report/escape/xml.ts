/** XML 1.0: text that stays text between tags and between double quotes. */
import { block, sentence } from './visible.ts';

/** What XML can't hold whatever it is written as (https://www.w3.org/TR/xml/#charsets), beyond what `visible` replaces. */
const unwritable = /[\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The value of an attribute: one line. */
export function attribute(raw: string): string {
  return escaped(sentence(raw));
}

/** The text of an element: line breaks stay. */
export function content(raw: string): string {
  return escaped(block(raw));
}
