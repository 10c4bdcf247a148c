/** What config files are called. */

/** Names of the config file, best first. */
export const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];
