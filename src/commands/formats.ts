/** What `--format` takes. */
export const formats = ['terminal', 'markdown', 'json', 'sarif', 'github'] as const;

/** A format. */
export type Format = (typeof formats)[number];

/** What `--format` of lint takes. */
export const lintFormats = ['terminal', 'json', 'github', 'sarif'] as const satisfies readonly Format[];

/** What `--format` of parity takes. */
export const parityFormats = ['terminal', 'markdown', 'json'] as const satisfies readonly Format[];
