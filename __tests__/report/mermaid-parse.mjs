// Reads a JSON list of Mermaid sources from standard input and writes what Mermaid makes of each: its entities and the
// number of relations, or its error. A program of its own, because Mermaid wants a browser's globals.
import { text } from 'node:stream/consumers';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, Element: window.Element });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

const results = [];
for (const source of JSON.parse(await text(process.stdin))) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const entities = [...db.getEntities()].map(([id, { alias, attributes }]) => ({ id, alias, attributes }));
    results.push({ entities, relations: db.getRelationships().length });
  } catch (error) {
    results.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(results));
