/** The tests run the TypeScript of src/ and __tests__/ directly; worker threads and child processes run the committed bundles of dist/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', explicitResourceManagement: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 120_000,
  maxWorkers: 2,
};
