/** How a throwaway server is set up: for speed, since nothing in it is worth keeping, and for equal results everywhere. */

/** In the data folder, which goes when a killed server is swept up; POSIX segments in /dev/shm would stay. Windows has its own. */
const sharedMemory = process.platform === 'win32' ? '' : 'dynamic_shared_memory_type = mmap';

/** Lines behind initdb's own postgresql.conf; `temporaryBytes` is what one session may use for temporary files. */
export function serverSettings(temporaryBytes: number): string {
  return `
# Nothing survives this server, so nothing is made durable.
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
checkpoint_timeout = 1h
# No work behind our back: it would take locks and shift counters that are being watched.
autovacuum = off
max_logical_replication_workers = 0
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
jit = off
# Small enough for a container, with room for a migration that touches thousands of tables.
shared_buffers = 64MB
max_connections = 50
${sharedMemory}
max_locks_per_transaction = 256
temp_file_limit = ${Math.max(Math.ceil(temporaryBytes / 1024), 1024)}kB
# Reached from this machine only, with a password.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
# Only what tells that it is ready, and why it died.
logging_collector = off
log_destination = 'stderr'
log_min_messages = log
log_min_error_statement = panic
log_checkpoints = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
lc_messages = 'C'
`;
}

/** pg_hba.conf: a password for everybody, and nothing but loopback. */
export const clientAuthentication = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * The locale options of initdb, best first: text sorts by code point and case folds in all of Unicode, whatever locales
 * the machine has. 17 has that built in; before, the C library's C.UTF-8 does it where there is one.
 */
export function localeOptions(major: number): readonly (readonly string[])[] {
  const plain = ['--locale=C'];
  return major >= 17
    ? [[...plain, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
    : [['--locale=C.UTF-8', '--lc-messages=C'], plain];
}
