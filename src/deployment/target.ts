/** What a command comes to. */

/** Whose script: a folder's, a workspace package's, everybody's; undefined: that of the working folder's package.json. */
export type Where = { readonly folder: string } | { readonly package: string } | 'all' | undefined;

/** What a command runs in the end. */
export type Target =
  /** Arguments behind `prisma`. */
  | { readonly kind: 'prisma'; readonly args: readonly string[] }
  | {
      readonly kind: 'script';
      readonly names: readonly string[];
      readonly where: Where;
    }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'shell'; readonly text: string; readonly stops: boolean }
  /** A package manager that installs: it runs `postinstall` and `prepare`. */
  | { readonly kind: 'install' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'other' };
