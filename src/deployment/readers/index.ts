/** The readers by the kind of file. */
import type { FileKind } from '../files.ts';
import { compose, procfile } from './compose.ts';
import { dockerfile } from './dockerfile.ts';
import { circleci, gitlab } from './gitlab.ts';
import { kubernetes } from './kubernetes.ts';
import { digitalocean, fly, heroku, netlify, nixpacks, railway, render, vercel } from './platforms.ts';
import type { Reader } from './reader.ts';
import { workflow } from './workflow.ts';

/** A composite action runs where a workflow calls it: that is where it is read. */
export const readers = {
  workflow,
  'composite-action': () => [],
  gitlab,
  circleci,
  dockerfile,
  procfile,
  compose,
  digitalocean,
  render,
  fly,
  railway,
  heroku,
  vercel,
  netlify,
  nixpacks,
  kubernetes,
} as const satisfies Record<FileKind, Reader>;
